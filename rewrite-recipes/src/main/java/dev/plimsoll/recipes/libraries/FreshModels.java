package dev.plimsoll.recipes.libraries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.SourceFile;
import org.openrewrite.maven.MavenParser;
import org.openrewrite.maven.tree.MavenResolutionResult;

/**
 * What all POMs of the repository resolve to after they were edited together: the engine updates the model of a POM for itself alone,
 * and a module would go on with the parent as it was.
 */
final class FreshModels {
    private final Map<String, MavenResolutionResult> byPath = new HashMap<>();

    /** Empty where a POM does not resolve any more. */
    static Optional<FreshModels> of(Poms poms, PomEdits edits, ExecutionContext context) {
        List<Parser.Input> inputs = poms.all().stream()
                .map(pom -> Parser.Input.fromString(
                        pom.document().getSourcePath(),
                        edits.apply(pom.document()).printAll()))
                .toList();
        FreshModels fresh = new FreshModels();
        parser(poms.all().get(0).model())
                .parseInputs(inputs, null, Contexts.without(poms, context))
                .forEach(fresh::add);
        return fresh.byPath.size() == inputs.size() ? Optional.of(fresh) : Optional.empty();
    }

    MavenResolutionResult of(PomFile pom) {
        MavenResolutionResult fresh = byPath.get(pom.path());
        if (fresh == null) {
            throw new IllegalArgumentException(pom.path() + " is not among the POMs that were read");
        }
        return fresh;
    }

    private void add(SourceFile pom) {
        pom.getMarkers()
                .findFirst(MavenResolutionResult.class)
                .ifPresent(model -> byPath.put(pom.getSourcePath().toString(), model));
    }

    private static MavenParser parser(MavenResolutionResult model) {
        MavenParser.Builder builder =
                MavenParser.builder().activeProfiles(model.getActiveProfiles().toArray(String[]::new));
        model.getUserProperties().forEach(builder::property);
        return builder.build();
    }
}
