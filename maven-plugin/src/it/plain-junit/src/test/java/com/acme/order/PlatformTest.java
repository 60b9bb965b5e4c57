package com.acme.order;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plimsoll.rules.ArchitectureRules;
import dev.plimsoll.standards.policy.Vocabulary;
import org.junit.jupiter.api.Test;

class PlatformTest {
    private final JavaClasses classes = new ClassFileImporter().importPackages("com.acme");

    @Test
    void entitiesHaveAVersion() {
        ArchitectureRules.of("entity-has-version", Vocabulary.OWN).check(classes);
    }

    @Test
    void entitiesHaveAUuid() {
        ArchitectureRules.of("entity-has-uuid-id", Vocabulary.OWN).check(classes);
    }

    @Test
    void theOtherEngineIsNotHere() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("com.google.errorprone.bugpatterns.BugChecker"));
    }
}
