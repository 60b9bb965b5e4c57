package dev.plimsoll.recipes.junit;

import org.openrewrite.java.JavaParser;

/** As much of JUnit 5, and of what goes with it, as a template names. */
final class Stubs {
    private Stubs() {}

    static JavaParser.Builder<?, ?> parser() {
        return JavaParser.fromJavaVersion().dependsOn("""
                package org.junit.jupiter.api.extension;
                public @interface ExtendWith {
                    Class<? extends Extension>[] value();
                }
                """, """
                package org.junit.jupiter.api.extension;
                public interface Extension {}
                """, """
                package org.junit.jupiter.api.function;
                public interface Executable {
                    void execute() throws Throwable;
                }
                """, """
                package org.junit.jupiter.api;
                import org.junit.jupiter.api.function.Executable;
                public class Assertions {
                    public static <T extends Throwable> T assertThrows(Class<T> type, Executable code) { return null; }
                    public static void assertTrue(boolean condition) {}
                    public static void assertTimeoutPreemptively(java.time.Duration time, Executable code) {}
                }
                """, """
                package org.junit.jupiter.api;
                public interface MethodOrderer {
                    class MethodName implements MethodOrderer {}
                }
                """, """
                package org.junit.jupiter.api;
                public @interface TestMethodOrder {
                    Class<? extends MethodOrderer> value();
                }
                """, """
                package org.springframework.test.context.junit.jupiter;
                public class SpringExtension implements org.junit.jupiter.api.extension.Extension {}
                """, """
                package org.mockito.junit.jupiter;
                public class MockitoExtension implements org.junit.jupiter.api.extension.Extension {}
                """, """
                package org.mockito.junit.jupiter;
                public @interface MockitoSettings {
                    org.mockito.quality.Strictness strictness();
                }
                """, """
                package org.mockito.quality;
                public enum Strictness { LENIENT, WARN, STRICT_STUBS }
                """);
    }
}
