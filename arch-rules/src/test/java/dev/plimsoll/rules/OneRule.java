package dev.plimsoll.rules;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the rule of one standard on classes as a build runs them all. */
public record OneRule(String standard, Vocabulary vocabulary, Sources sources) {

    /** What breaks the standard in the classes of a folder. */
    public List<Violation> check(Path classes, List<Path> classPath) throws IOException {
        List<ArchitectureRule> rules = Detectors.architecture().stream()
                .filter(rule -> Standard.idOf(rule.getClass()).equals(standard))
                .toList();
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("No rule on classes detects " + standard);
        }
        try (Libraries libraries = new Libraries(classPath)) {
            return OwnConfiguration.run(libraries, () -> new ArchitectureCheck(rules, vocabulary, sources)
                    .evaluate(new ClassFileImporter().importPath(classes))
                    .violations());
        }
    }
}
