package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.CurrentUser;
import app.cartera.access.UserNames;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ui.ContactPicker;
import app.cartera.project.BulkChange;
import app.cartera.project.ProjectDate;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TagName;
import app.cartera.project.TagService;
import app.cartera.shared.ThisAge;
import app.cartera.shared.Typed;
import app.cartera.shared.ui.field.ChoiceBox;
import app.cartera.shared.ui.field.DatePickers;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** Everything that can be done to many projects at once, in the order of the menu. */
class BulkVerbs implements Serializable {

    private final transient ClientChoices clients;
    private final transient UserNames users;
    private final transient TagService tags;
    private final transient CurrentUser currentUser;

    BulkVerbs(ClientChoices clients, UserNames users, TagService tags, CurrentUser currentUser) {
        this.clients = clients;
        this.users = users;
        this.tags = tags;
        this.currentUser = currentUser;
    }

    List<BulkVerb> all() {
        return List.of(
                new BulkVerb("assign", this::client),
                new BulkVerb("remove", dialog -> dialog.choose(new BulkChange.RemoveClient())),
                new BulkVerb("status", this::status),
                new BulkVerb("owner", this::owner),
                new BulkVerb("date", this::date),
                new BulkVerb("move", this::move),
                new BulkVerb("billable", this::billable),
                new BulkVerb("tag", this::tag),
                new BulkVerb("untag", this::untag),
                new BulkVerb("archive", dialog -> dialog.choose(new BulkChange.Archive())),
                new BulkVerb("restore", dialog -> dialog.choose(new BulkChange.Restore())));
    }

    private void client(BulkDialog dialog) {
        var picker = new ContactPicker(translate("field.project.clientId"), clients, currentUser);
        picker.addValueChangeListener(
                pick -> dialog.choose(pick.getValue() == null ? null : new BulkChange.AssignClient(pick.getValue())));
        dialog.setChooser(picker);
    }

    private void status(BulkDialog dialog) {
        var status = new Select<ProjectStatus>();
        status.setLabel(translate("bulk.status.new"));
        status.setItems(ProjectStatus.values());
        status.setItemLabelGenerator(ProjectTexts::status);
        status.addValueChangeListener(choice -> dialog.choose(new BulkChange.ChangeStatus(choice.getValue())));
        dialog.setChooser(status);
    }

    private void owner(BulkDialog dialog) {
        var owner = new ChoiceBox<OwnerChoice>(translate("field.project.ownerId"));
        owner.setItems(Stream.concat(
                        Stream.of(new OwnerChoice(null, translate("bulk.owner.none"))),
                        users.enabled().stream().map(user -> new OwnerChoice(user.id(), user.name())))
                .toList());
        owner.setItemLabelGenerator(OwnerChoice::name);
        owner.addValueChangeListener(choice -> dialog.choose(
                choice.getValue() == null
                        ? null
                        : new BulkChange.SetOwner(choice.getValue().id())));
        dialog.setChooser(owner);
    }

    private void date(BulkDialog dialog) {
        var which = whichDate();
        var date = DatePickers.create(translate("bulk.date.new"));
        var none = new Checkbox(translate("bulk.date.none"));
        Stream.<HasValue<?, ?>>of(which, date, none)
                .forEach(field -> field.addValueChangeListener(change -> {
                    date.setEnabled(!none.getValue());
                    var chosen = none.getValue() ? null : date.getValue();
                    var isGood = none.getValue() || chosen != null && ThisAge.has(chosen);
                    dialog.choose(isGood ? new BulkChange.SetDate(which.getValue(), chosen) : null);
                }));
        dialog.setChooser(which, date, none);
    }

    private void move(BulkDialog dialog) {
        var which = new Select<List<ProjectDate>>();
        which.setLabel(translate("bulk.which"));
        which.setItems(
                List.of(ProjectDate.START, ProjectDate.DUE), List.of(ProjectDate.START), List.of(ProjectDate.DUE));
        which.setItemLabelGenerator(
                dates -> dates.size() > 1 ? translate("bulk.which.both") : ProjectTexts.date(dates.getFirst()));
        which.setValue(List.of(ProjectDate.START, ProjectDate.DUE));
        var days = new IntegerField(translate("bulk.move.days"));
        days.setHelperText(translate("bulk.move.help"));
        days.setStepButtonsVisible(true);
        days.setMin(-BulkChange.MoveDates.LONGEST);
        days.setMax(BulkChange.MoveDates.LONGEST);
        days.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(translate("bulk.move.notADay"))
                .setMinErrorMessage(translate("bulk.move.tooFar"))
                .setMaxErrorMessage(translate("bulk.move.tooFar")));
        Stream.<HasValue<?, ?>>of(which, days)
                .forEach(field -> field.addValueChangeListener(change -> dialog.choose(
                        days.getValue() == null || days.getValue() == 0 || days.isInvalid()
                                ? null
                                : new BulkChange.MoveDates(which.getValue(), days.getValue()))));
        dialog.setChooser(days, which);
    }

    private void billable(BulkDialog dialog) {
        var billable = new Select<Boolean>();
        billable.setLabel(translate("field.project.billable"));
        billable.setItems(true, false);
        billable.setItemLabelGenerator(yes -> translate(yes ? "projects.billable" : "projects.notBillable"));
        billable.addValueChangeListener(choice -> dialog.choose(new BulkChange.SetBillable(choice.getValue())));
        dialog.setChooser(billable);
    }

    private void tag(BulkDialog dialog) {
        var tag = new ComboBox<String>();
        offerTags(tag);
        tag.setHelperText(translate("bulk.tag.help"));
        tag.setAllowCustomValue(true);
        tag.addCustomValueSetListener(typed -> tag.setValue(typed.getDetail()));
        tag.setErrorMessage(translate("bulk.tag.tooLong", ProjectForm.LONGEST_TAG));
        tag.addValueChangeListener(choice -> {
            var name = Typed.name(choice.getValue());
            var tooLong = name.length() > ProjectForm.LONGEST_TAG;
            tag.setInvalid(tooLong);
            dialog.choose(name.isEmpty() || tooLong ? null : new BulkChange.AddTag(name));
        });
        dialog.setChooser(tag);
    }

    private void untag(BulkDialog dialog) {
        var tag = new ChoiceBox<>(typed -> tags.meant(typed).map(TagName::name));
        offerTags(tag);
        tag.addValueChangeListener(choice ->
                dialog.choose(choice.getValue() == null ? null : new BulkChange.RemoveTag(choice.getValue())));
        dialog.setChooser(tag);
    }

    private void offerTags(ComboBox<String> tag) {
        tag.setLabel(translate("bulk.tag.which"));
        tag.setItemsWithFilterConverter(
                query ->
                        tags
                                .page(
                                        query.getFilter().orElse(""),
                                        PageRequest.of(query.getPage(), query.getPageSize()))
                                .stream()
                                .map(TagName::name),
                query -> Math.toIntExact(tags.count(query.getFilter().orElse(""))),
                typed -> typed);
    }

    private static Select<ProjectDate> whichDate() {
        var which = new Select<ProjectDate>();
        which.setLabel(translate("bulk.which"));
        which.setItems(ProjectDate.values());
        which.setItemLabelGenerator(ProjectTexts::date);
        which.setValue(ProjectDate.DUE);
        return which;
    }

    /** A person, or nobody. */
    private record OwnerChoice(@Nullable Long id, String name) implements Serializable {}
}
