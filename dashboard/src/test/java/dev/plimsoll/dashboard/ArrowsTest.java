package dev.plimsoll.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

final class ArrowsTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.plimsoll.dashboard");

    @Test
    void onlyTheQueryApiOfTheEnforcerIsKnown() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(DashboardApplication.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.plimsoll.enforcer",
                        "dev.plimsoll.enforcer.artifact..",
                        "dev.plimsoll.enforcer.catalogue..",
                        "dev.plimsoll.enforcer.database..",
                        "dev.plimsoll.enforcer.policy..")
                .because(
                        "the dashboard shows what the enforcer says, and is changed with neither its rules nor its tables")
                .check(CLASSES);
    }

    @Test
    void noPageReadsTheDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        SlicesRuleDefinition.slices()
                .matching("dev.plimsoll.dashboard.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
