package dev.plimsoll.recipes.libraries;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.xml.tree.Xml;

/** The edits of all POMs, and what they resolve to then. */
record Edited(PomEdits edits, Optional<FreshModels> fresh, Poms poms) {
    static final Edited NOTHING = new Edited(new PomEdits(), Optional.empty(), new Poms());

    @Nullable
    Tree apply(@Nullable Tree tree) {
        if (edits.isEmpty()
                || !(tree instanceof Xml.Document pom)
                || PomFile.of(tree).isEmpty()) {
            return tree;
        }
        Xml.Document after = edits.apply(pom);
        return fresh.flatMap(models -> model(models, pom))
                .map(model -> after.withMarkers(
                        after.getMarkers().computeByType(model, (old, now) -> now.withId(old.getId()))))
                .orElse(after);
    }

    private Optional<MavenResolutionResult> model(FreshModels models, Xml.Document pom) {
        return poms.all().stream()
                .filter(seen -> seen.path().equals(pom.getSourcePath().toString()))
                .map(models::of)
                .findFirst();
    }
}
