package dev.plimsoll.benchmarks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;

/** Imports the classes in a folder and evaluates the ten rules, several times in one JVM; the first time is cold. */
public final class PlainImport {
    private PlainImport() {}

    public static void main(String[] arguments) throws IllegalAccessException {
        for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
            long start = System.nanoTime();
            int imported = 0;
            int violations = 0;
            for (int at = 1; at < arguments.length; at++) {
                JavaClasses classes = new ClassFileImporter().importPath(Path.of(arguments[at]));
                imported += classes.size();
                for (Field rule : TenRules.class.getFields()) {
                    violations += ((ArchRule) rule.get(null))
                            .allowEmptyShould(true)
                            .evaluate(classes)
                            .getFailureReport()
                            .getDetails()
                            .size();
                }
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("%d classes, %d violations, %.2f s%n", imported, violations, took.toMillis() / 1000.0);
        }
    }
}
