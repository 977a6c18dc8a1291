package app.cartera;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.access.FirstAccounts;
import app.cartera.access.Later;
import app.cartera.shared.Money;
import app.cartera.shared.Retried;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of docs/decisions that the compiler cannot hold. */
class ArchitectureTest {

    private static final JavaClasses CARTERA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.cartera");

    @Test
    void every_package_is_null_marked() {
        var packages =
                CARTERA.stream().map(JavaClass::getPackageName).distinct().toList();

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(Class.forName(name + ".package-info")).hasAnnotation(NullMarked.class));
    }

    @Test
    void what_the_application_can_do_knows_nothing_of_how_it_looks() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.cartera..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.cartera..ui..")
                .check(CARTERA);
    }

    @Test
    void features_are_free_of_cycles() {
        slices().assignedFrom(new Roots()).should().beFreeOfCycles().check(CARTERA);
    }

    @Test
    void what_all_features_show_is_free_of_cycles() {
        slices().matching("app.cartera.shared.(**)").should().beFreeOfCycles().check(CARTERA);
    }

    @Test
    void entities_and_repositories_stay_in_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CARTERA);
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(CARTERA);
    }

    @Test
    void the_journal_alone_writes_history() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var others = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/journal/"));

            assertThat(others)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .doesNotContainPattern("(insert into|update|delete from) journal_"));
        }
    }

    @Test
    void every_service_says_who_may_call_it() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                // Before there is an account there is nobody to ask for a role.
                .and()
                .doNotBelongToAnyOf(FirstAccounts.class)
                .should()
                .beMetaAnnotatedWith(PreAuthorize.class)
                .check(CARTERA);
    }

    /** Within a transaction that another's lock has ended, trying again is in vain: the outermost one has to be begun anew. */
    @Test
    void what_calls_something_that_is_tried_again_is_tried_again_itself() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .and(describe(
                        "begin one",
                        method ->
                                method.getAnnotationOfType(Transactional.class).propagation() == Propagation.REQUIRED))
                .and()
                .areNotAnnotatedWith(Retried.class)
                .should(new ArchCondition<>("call nothing that is tried again") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTarget().isAnnotatedWith(Retried.class))
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                    }
                })
                .check(CARTERA);
    }

    /** What a service asked of another thread would be its own methods, past its transactions, roles and retries. */
    @Test
    void what_is_done_beside_the_page_is_asked_for_by_the_page() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.cartera..ui..")
                .and()
                .doNotBelongToAnyOf(Later.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Later.class)
                .check(CARTERA);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should(new ArchCondition<>("neither give nor take what is done on another thread") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                                .filter(type -> type.isAssignableTo(Future.class))
                                .forEach(type ->
                                        events.add(SimpleConditionEvent.violated(method, method.getDescription())));
                    }
                })
                .check(CARTERA);
    }

    @Test
    void every_view_says_who_may_open_it() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(CARTERA);
    }

    @Test
    void nothing_is_bundled_and_no_script_is_run_from_text() {
        for (var asking : List.of(NpmPackage.class, JsModule.class, CssImport.class, JavaScript.class)) {
            noClasses().should().beAnnotatedWith(asking).check(CARTERA);
        }
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(name("executeJs")))
                .check(CARTERA);
    }

    @Test
    void the_look_is_in_the_style_sheet() {
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(name("getStyle")))
                .check(CARTERA);
    }

    /** The fields of a reference that Hibernate has not loaded are empty, though it is loaded later. */
    @Test
    void what_is_referred_to_is_asked_by_methods_alone() {
        fields().that()
                .areAnnotatedWith(ManyToOne.class)
                .and()
                .areNotPrivate()
                .should(new ArchCondition<>("be of a type whose fields are private") {
                    @Override
                    public void check(JavaField reference, ConditionEvents events) {
                        reference.getRawType().getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                                .forEach(field -> events.add(SimpleConditionEvent.violated(
                                        reference, field.getFullName() + " is read of a reference")));
                    }
                })
                .check(CARTERA);
    }

    @Test
    void days_and_moments_are_of_java_time() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .check(CARTERA);
    }

    @Test
    void money_is_exact() {
        fields().that()
                .areAnnotatedWith(Money.class)
                .should()
                .haveRawType(BigDecimal.class)
                .check(CARTERA);
    }

    /** Every package of a feature is a slice; its looks are none. */
    private static class Roots implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var name = type.getPackageName();
            return name.startsWith("app.cartera.") && !name.contains(".ui")
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the packages of the features";
        }
    }
}
