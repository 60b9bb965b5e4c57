package dev.plimsoll.recipes.junit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The names of JUnit 4, and those of JUnit 5 that mean the same. */
final class JUnit4 {
    static final String TEST = "org.junit.Test";
    static final String RUN_WITH = "org.junit.runner.RunWith";
    static final String RULE = "org.junit.Rule";
    static final String ORDER = "org.junit.FixMethodOrder";
    static final String ASSERT = "org.junit.Assert";
    static final String ASSUME = "org.junit.Assume";
    static final String ASSERTIONS = "org.junit.jupiter.api.Assertions";

    static final Map<String, String> RENAMED = Map.of(
            TEST,
            "org.junit.jupiter.api.Test",
            "org.junit.Before",
            "org.junit.jupiter.api.BeforeEach",
            "org.junit.After",
            "org.junit.jupiter.api.AfterEach",
            "org.junit.BeforeClass",
            "org.junit.jupiter.api.BeforeAll",
            "org.junit.AfterClass",
            "org.junit.jupiter.api.AfterAll",
            "org.junit.Ignore",
            "org.junit.jupiter.api.Disabled",
            ASSERT,
            ASSERTIONS,
            "junit.framework.Assert",
            ASSERTIONS,
            ASSUME,
            "org.junit.jupiter.api.Assumptions",
            "org.junit.function.ThrowingRunnable",
            "org.junit.jupiter.api.function.Executable");

    /** Of no use in JUnit 5, or moved in a way of their own. */
    private static final Set<String> OTHERS = Set.of(
            RULE,
            "org.junit.rules.ExpectedException",
            ORDER,
            "org.junit.runners.MethodSorters",
            RUN_WITH,
            "org.junit.Test$None",
            "org.junit.runners.JUnit4",
            "org.junit.runners.BlockJUnit4ClassRunner");

    private JUnit4() {}

    static boolean isMoved(String type) {
        return RENAMED.containsKey(type) || OTHERS.contains(type);
    }

    /** Whether a type, by its full name, is of JUnit 4 or 3. */
    static boolean has(String type) {
        return type.startsWith("junit.")
                || type.startsWith("org.junit.")
                        && !type.matches("org\\.junit\\.(jupiter|platform|vintage|jupiterx)\\..*");
    }

    static Optional<String> name(@Nullable JavaType type) {
        return Optional.ofNullable(TypeUtils.asFullyQualified(type))
                .filter(named -> !(named instanceof JavaType.Unknown))
                .map(JavaType.FullyQualified::getFullyQualifiedName);
    }
}
