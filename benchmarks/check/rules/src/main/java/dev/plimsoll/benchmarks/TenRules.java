package dev.plimsoll.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Ten rules of the kind that teams write for themselves. */
public final class TenRules {
    public static final ArchRule STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    public static final ArchRule EXCEPTIONS = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
    public static final ArchRule LOGGING = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
    public static final ArchRule JODA = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JODATIME;
    public static final ArchRule INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    public static final ArchRule CYCLES =
            SlicesRuleDefinition.slices().matching("(**)").should().beFreeOfCycles().allowEmptyShould(true);
    public static final ArchRule LAYERS = noClasses()
            .that()
            .resideInAPackage("..service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "..controller..")
            .allowEmptyShould(true);
    public static final ArchRule FIELDS = fields().should().notBePublic().allowEmptyShould(true);
    public static final ArchRule DATES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .allowEmptyShould(true);
    public static final ArchRule INTERFACES = classes()
            .that()
            .areInterfaces()
            .should()
            .haveSimpleNameNotEndingWith("Interface")
            .allowEmptyShould(true);

    private TenRules() {}
}
