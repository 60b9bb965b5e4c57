package dev.plimsoll.rules.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Bom;
import dev.plimsoll.rules.ProjectFacts.Declared;
import dev.plimsoll.rules.ProjectFacts.Property;
import dev.plimsoll.rules.ProjectRule;
import dev.plimsoll.rules.place.PomFile;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/** The POM gives no other version to what a BOM or a parent from elsewhere manages. */
@AutoService(ProjectRule.class)
public final class ManagedVersionsAreNotOverridden implements ProjectRule {

    @Override
    public List<Violation> check(ProjectFacts facts, Policy policy) {
        PomFile pom = PomFile.read(facts.pom());
        return Stream.concat(
                        facts.versions().declared().stream()
                                .flatMap(declared -> declared(facts, pom, declared).stream()),
                        facts.versions().properties().stream()
                                .filter(property -> !property.value().equals(property.published()))
                                .map(property -> property(facts, pom, property)))
                .distinct()
                .toList();
    }

    /** One version that a BOM gives is enough: where two disagree, it is theirs to decide. */
    private static List<Violation> declared(ProjectFacts facts, PomFile pom, Declared declared) {
        List<Bom> managing = facts.versions().boms().stream()
                .filter(bom -> bom.versions().containsKey(declared.key()))
                .toList();
        boolean known = !declared.version().contains("${");
        boolean given = managing.stream()
                .anyMatch(bom -> declared.version().equals(bom.versions().get(declared.key())));
        if (managing.isEmpty() || given || !known) {
            return List.of();
        }
        Bom bom = managing.get(0);
        String library = declared.library();
        String message = library + " has version " + declared.version() + " here, but " + bom.id() + " manages it as "
                + bom.versions().get(declared.key());
        int line = declared.managed() ? pom.managedLineOf(library) : pom.lineOf(library);
        return List.of(violation(facts, message, line, library));
    }

    private static Violation property(ProjectFacts facts, PomFile pom, Property property) {
        int more = property.manages().size() - 1;
        String manages = property.manages().get(0) + (more == 0 ? "" : " and " + more + " more");
        String message = "The property " + property.name() + " is " + property.value() + " here, but " + property.bom()
                + " manages " + manages + " with " + property.published();
        return violation(facts, message, pom.propertyLineOf(property.name()), property.name());
    }

    private static Violation violation(ProjectFacts facts, String message, int line, String element) {
        return new Violation(
                Standard.idOf(ManagedVersionsAreNotOverridden.class),
                message,
                facts.module().relativize(facts.pom()).toString().replace('\\', '/'),
                line,
                element,
                "");
    }
}
