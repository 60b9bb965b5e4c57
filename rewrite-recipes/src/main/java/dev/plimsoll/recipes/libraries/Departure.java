package dev.plimsoll.recipes.libraries;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;

/** Libraries that modules need no more. */
public final class Departure {
    private final Poms poms = new Poms();
    private final Predicate<String> library;
    private @Nullable Edited edited;

    /**
     * @param library which ones, by {@code group:artifact}
     */
    public Departure(Predicate<String> library) {
        this.library = library;
    }

    /** Remembers a file if it is a POM. */
    public void saw(@Nullable Tree tree) {
        PomFile.of(tree).ifPresent(poms::saw);
    }

    /**
     * The file as it is to be.
     *
     * @param isWithout whether the module of a POM needs them no more
     */
    public @Nullable Tree apply(@Nullable Tree tree, Predicate<SourceFile> isWithout, ExecutionContext context) {
        if (PomFile.of(tree).isEmpty()) {
            return tree;
        }
        if (edited == null) {
            edited = edit(isWithout, context);
        }
        return edited.apply(tree);
    }

    private Edited edit(Predicate<SourceFile> isWithout, ExecutionContext context) {
        PomEdits edits = new PomEdits();
        poms.mentions()
                .filter(mention -> mention.isDependency() && library.test(mention.name()))
                .filter(mention -> isWithout.test(mention.pom().document()))
                .forEach(mention -> edits.remove(mention.tag()));
        Optional<FreshModels> fresh = edits.isEmpty() ? Optional.empty() : FreshModels.of(poms, edits, context);
        return fresh.isEmpty() ? Edited.NOTHING : new Edited(edits, fresh, poms);
    }
}
