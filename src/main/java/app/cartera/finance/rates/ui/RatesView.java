package app.cartera.finance.rates.ui;

import app.cartera.access.Later;
import app.cartera.access.Preferences;
import app.cartera.finance.rates.RateFilter;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateRow;
import app.cartera.finance.rates.RateService;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.UndoActs;
import app.cartera.shared.Refusal;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.dialog.Question;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.table.GridOrder;
import app.cartera.shared.ui.table.KeptColumns;
import app.cartera.sheet.Export;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The company currency, and the exchange rates by which other currencies are converted into it. */
@Route("settings/currency")
@Menu(title = "menu.rates", order = 91, icon = "vaadin:exchange")
@RolesAllowed("ADMIN")
public class RatesView extends Composite<Main> implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SORT = "sort";

    private final transient RateService rates;
    private final transient Later later;
    private final UndoActs undo;
    private final ConvertingBar converting = new ConvertingBar();
    private final RatesToolbar toolbar =
            new RatesToolbar(this::hasRates, this::setCompanyCurrency, this::goTo, this::export);
    private final RatesGrid grid = new RatesGrid(this::edit, this::confirmDelete);
    private final KeptColumns columns;
    private RateFilter filter = RateFilter.NONE;

    RatesView(RateService rates, Later later, OperationRuns runs, UndoService undoing, Preferences preferences) {
        this.rates = rates;
        this.later = later;
        undo = new UndoActs(undoing, runs, later, this::refresh);
        columns = grid.kept(preferences);
        var importFile = new Button(getTranslation("rates.import") + "…");
        OneClick.on(importFile, this::importFile);
        var add = new Button(getTranslation("rates.add"), VaadinIcon.PLUS.create());
        OneClick.on(add, this::add);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var header = new PageHeader(getPageTitle(), importFile, add);
        header.setSubtitle(getTranslation("rates.what"));
        getContent().addClassName("page");
        getContent().add(header, toolbar, converting, grid);
        grid.setItemsPageable(page -> this.rates.page(filter, page), page -> this.rates.count(filter));
        grid.getLazyDataView().setIdentifierProvider(RateRow::id);
        grid.getLazyDataView().addItemCountChangeListener(change -> toolbar.showTotal(change.getItemCount()));
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                goTo(filter);
            }
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        filter = RateFilter.of(parameters);
        columns.show();
        grid.order().show(UrlParameters.of(parameters).text(SORT).orElse(null));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rates.title");
    }

    private void goTo(RateFilter asked) {
        var parameters = UrlParameters.of(asked.parameters())
                .put(SORT, grid.order().parameter())
                .asMap();
        UI.getCurrent().navigate(RatesView.class, new QueryParameters(parameters));
    }

    private void refresh() {
        toolbar.show(rates.companyCurrency(), rates.currencies(), filter);
        grid.setEmptyStateComponent(nothing());
        grid.getDataProvider().refreshAll();
    }

    private EmptyState nothing() {
        return filter.currency() == null
                ? new EmptyState(VaadinIcon.EXCHANGE, getTranslation("rates.none"))
                : new EmptyState(
                        VaadinIcon.SEARCH,
                        getTranslation("rates.noneOf", filter.currency()),
                        new Button(getTranslation("rates.clearFilter"), click -> goTo(RateFilter.NONE)));
    }

    private Export<RateRow> export() {
        return RateExport.of(rates, filter, GridOrder.of(grid));
    }

    private void setCompanyCurrency(String code) {
        await(
                later.actLong(() -> rates.setCompanyCurrency(code)),
                operation -> done(getTranslation("rates.company.changed", code), operation));
    }

    private void add() {
        RateDialog.add(filter.currency(), form -> act(form, rates::add), this::saved)
                .open();
    }

    private void edit(RateRow row) {
        var dialog = RateDialog.edit(row, form -> act(form, rates::save), this::saved);
        dialog.open();
        // Somebody else may have deleted the rate meanwhile, as the dialog then said.
        dialog.addOpenedChangeListener(closed -> refresh());
    }

    private void saved(RateForm form) {
        var date = Formats.current().date(form.date());
        done(getTranslation("rates.saved", form.currency(), date));
    }

    private void confirmDelete(RateRow row) {
        var date = Formats.current().date(row.date());
        new Question(
                        getTranslation("rates.delete.title", row.currency(), date),
                        getTranslation("rates.delete.what"),
                        getTranslation("rates.delete"),
                        () -> delete(row))
                .open();
    }

    private void delete(RateRow row) {
        await(later.actLong(() -> rates.delete(row)), operation -> {
            var date = Formats.current().date(row.date());
            done(getTranslation("rates.deleted", row.currency(), date), OptionalLong.of(operation));
        });
    }

    private void importFile() {
        new RateImportDialog(
                        file -> later.ask(() -> rates.previewImport(file)),
                        (file, overByHand) -> later.actLong(() -> rates.applyImport(file, overByHand)),
                        (done, overByHand) -> done(getTranslation("rates.imported", done.written(overByHand))))
                .open();
    }

    private boolean hasRates(String code) {
        return rates.hasRates(code);
    }

    /** Amounts in other currencies follow in the same transaction, which takes a while where they are many. */
    private <T> CompletableFuture<T> act(T given, Consumer<T> act) {
        return later.actLong(() -> {
            act.accept(given);
            return given;
        });
    }

    private <T> void await(CompletableFuture<T> work, SerializableConsumer<T> goOn) {
        converting.await(work, () -> getContent().setEnabled(false), ended -> {
            getContent().setEnabled(true);
            try {
                goOn.accept(ended.get());
            } catch (Refusal refusal) {
                refresh();
                Refusals.show(refusal);
            }
        });
    }

    private void done(String text) {
        done(text, OptionalLong.empty());
    }

    /** @param operation which can be undone; nothing where there is none */
    private void done(String text, OptionalLong operation) {
        refresh();
        if (operation.isPresent()) {
            Notifications.success(text, getTranslation("history.undo"), undo.takingBack(operation.getAsLong()));
        } else {
            Notifications.success(text);
        }
    }
}
