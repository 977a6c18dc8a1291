package app.cartera.contact;

import app.cartera.shared.Conditions;
import app.cartera.shared.ListOrder;
import app.cartera.shared.Search;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Reads contacts in two steps: which ones, from indexes alone, and then those. */
@Component
class ContactSearch {

    private final Search search;
    private final Contacts contacts;

    ContactSearch(Search search, Contacts contacts) {
        this.search = search;
        this.contacts = contacts;
    }

    /** So many of the contacts, after so many others, sorted by the {@link ContactRow.SortKey} named, otherwise by name. */
    List<ContactRow> page(Conditions conditions, Sort sort, long offset, int limit) {
        return rows(search.page(conditions, order(sort), offset, limit));
    }

    long[] ids(Conditions conditions, Sort sort) {
        return search.ids(conditions, order(sort));
    }

    /** In the order of the ids; without those that are not there any more. */
    List<ContactRow> rows(List<Long> ids) {
        var rows = contacts.findByIdIn(ids).stream().collect(Collectors.toMap(ContactRow::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    long count(Conditions conditions) {
        return search.count(conditions);
    }

    long countUpTo(int most, Conditions conditions) {
        return search.countUpTo(most, conditions);
    }

    private static ListOrder order(Sort sort) {
        return sort.stream()
                .findFirst()
                .map(order -> ContactRow.SortKey.valueOf(order.getProperty()).order(order.isDescending()))
                .orElse(ContactRow.SortKey.NAME.order(false));
    }
}
