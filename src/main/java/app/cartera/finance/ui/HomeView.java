package app.cartera.finance.ui;

import app.cartera.access.CurrentUser;
import app.cartera.contact.ContactService;
import app.cartera.finance.Contribution;
import app.cartera.finance.ContributionService;
import app.cartera.finance.Share;
import app.cartera.finance.figures.Period;
import app.cartera.finance.figures.Period.Preset;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.ui.RecentActivity;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.imports.ui.ProjectImportView;
import app.cartera.project.ui.ProjectTexts;
import app.cartera.project.ui.wizard.NewProjectWizard;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.ContactAddress;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.ProjectAddress;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.page.FigureCard;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.page.TitledSection;
import app.cartera.shared.ui.table.FigureCell;
import app.cartera.shared.ui.table.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.PageRequest;

/** The firm at a glance: what the year brings, who brings most, what asks for attention, and what was done last. */
@Route("")
@Menu(title = "home.title", order = 0, icon = "vaadin:home")
@PermitAll
class HomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int TOP = 5;
    private static final int LATEST = 8;

    /** A page that opens at once counts no further. */
    private static final int MOST = 10_000;

    private final transient ContributionService contributions;
    private final transient ProjectService projects;
    private final transient ContactService contacts;
    private final transient Activity activity;
    private final transient CurrentUser currentUser;

    HomeView(
            ContributionService contributions,
            ProjectService projects,
            ContactService contacts,
            Activity activity,
            CurrentUser currentUser) {
        this.contributions = contributions;
        this.projects = projects;
        this.contacts = contacts;
        this.activity = activity;
        this.currentUser = currentUser;
        addClassNames("page", "scrolls");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getPageTitle()));
        if (currentUser.edits() && projects.countUpTo(1, ProjectFilter.NONE) == 0) {
            add(firstSteps());
        }
        var columns = new Div();
        columns.addClassName("columns");
        if (currentUser.seesMoney()) {
            var today = LocalDate.now();
            addYear(contributions.ofFirm(Period.of(Preset.THIS_YEAR, today)));
            columns.add(topClients(contributions.topClients(today.getYear(), TOP)));
        }
        columns.add(recent());
        add(new TitledSection(getTranslation("home.projects"), projectCards()), columns);
    }

    /** Where there are no projects, there is nothing to see. */
    private EmptyState firstSteps() {
        var create = new Button(
                getTranslation("projects.create"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(NewProjectWizard.class));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(
                new Button(
                        getTranslation("import.title.PROJECT"),
                        click -> UI.getCurrent().navigate(ProjectImportView.class)),
                create);
        actions.addClassName("page-actions");
        return new EmptyState(VaadinIcon.BRIEFCASE, getTranslation("home.firstSteps"), actions);
    }

    private void addYear(Contribution contribution) {
        var cards = new Div(FigureCards.of(contribution));
        cards.addClassName("figures");
        add(new TitledSection(
                getTranslation("home.year", String.valueOf(LocalDate.now().getYear())), cards));
        var missing = new MissingRates(currentUser);
        missing.show(ContributionTexts.lacking(contribution));
        add(missing);
    }

    private Component projectCards() {
        var cards = new Div();
        cards.addClassName("figures");
        if (currentUser.seesMoney()) {
            cards.add(overBudget());
        } else {
            for (var status : ProjectStatus.values()) {
                var some = ProjectFilter.NONE.withStatus(status);
                cards.add(card(some, getTranslation("client.projects." + status), address(some)));
            }
        }
        var without = ProjectFilter.NONE.withoutAnyClient();
        cards.add(card(without, getTranslation("home.withoutClient"), readyToAssign(without)));
        return cards;
    }

    private Component overBudget() {
        var some = ProjectFilter.NONE.withHealth(ProjectHealth.OVER_BUDGET);
        return card(some, ProjectTexts.health(ProjectHealth.OVER_BUDGET), address(some));
    }

    private Component card(ProjectFilter filter, String label, String address) {
        var number = projects.countUpTo(MOST + 1, filter);
        var formats = Formats.current();
        var value = number > MOST ? getTranslation("home.moreThan", formats.number(MOST)) : formats.number(number);
        return FigureCard.link(address, label, value);
    }

    private static String address(ProjectFilter filter) {
        return ProjectAddress.list(filter.parameters());
    }

    /** For those who may assign a client, all of them are ticked there. */
    private String readyToAssign(ProjectFilter filter) {
        var parameters = UrlParameters.of(filter.parameters()).put("select", currentUser.edits() ? "all" : null);
        return ProjectAddress.list(parameters.asMap());
    }

    private Component topClients(List<Share> shares) {
        var names = contacts.names(shares.stream().map(Share::id).toList());
        var table = new PlainTable(
                getTranslation("home.topClients"),
                getTranslation("field.project.clientId"),
                getTranslation("figure.REVENUE"),
                getTranslation("figure.MARGIN"),
                getTranslation("figure.MARGIN_PERCENT"));
        shares.forEach(share -> {
            var figures = share.figures();
            table.addRow(
                    new Anchor(ContactAddress.of(share.id()), names.getOrDefault(share.id(), "")),
                    FigureCell.of(ContributionTexts.columnMoney(figures, figures.revenue()), share.leftOut()),
                    FigureCell.of(ContributionTexts.columnMoney(figures, figures.margin()), share.leftOut()),
                    FigureCell.of(ContributionTexts.columnMarginPercent(figures), share.leftOut()));
        });
        var content = shares.isEmpty() ? new Paragraph(getTranslation("home.noEntries")) : table;
        return new TitledSection(getTranslation("home.topClients"), content);
    }

    private Component recent() {
        var recent = new RecentActivity();
        recent.show(activity.page(ActivityFilter.NONE, Formats.current().zone(), PageRequest.of(0, LATEST)));
        return new TitledSection(getTranslation("home.recent"), recent);
    }
}
