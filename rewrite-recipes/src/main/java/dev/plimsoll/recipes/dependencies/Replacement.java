package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.standards.policy.Ban;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.maven.ChangeDependencyGroupIdAndArtifactId;
import org.openrewrite.maven.UpgradeDependencyVersion;

/** One ban's replacement: the engine's own recipe for it, with what that recipe has gathered. */
final class Replacement<T> {
    private static final Pattern PURL = Pattern.compile("pkg:maven/([^/]+)/([^@/*]+)(?:@(.+))?");

    private final ScanningRecipe<T> recipe;
    private final T gathered;

    private Replacement(ScanningRecipe<T> recipe, ExecutionContext context) {
        this.recipe = recipe;
        this.gathered = recipe.getInitialValue(context);
    }

    /** Empty where the policy names no version to move to, or bans many libraries at once. */
    static Optional<Replacement<?>> of(Ban ban, ExecutionContext context) {
        Matcher from = PURL.matcher(ban.library());
        Matcher to = PURL.matcher(ban.replacement() == null ? "" : ban.replacement());
        if (!from.matches() || !to.matches() || to.group(3) == null) {
            return Optional.empty();
        }
        if (from.group(1).equals(to.group(1)) && from.group(2).equals(to.group(2))) {
            return Optional.of(new Replacement<>(
                    new UpgradeDependencyVersion(to.group(1), to.group(2), to.group(3), null, false, null), context));
        }
        return Optional.of(new Replacement<>(
                new ChangeDependencyGroupIdAndArtifactId(
                        from.group(1), from.group(2), to.group(1), to.group(2), to.group(3), null),
                context));
    }

    void scan(@Nullable Tree tree, ExecutionContext context) {
        recipe.getScanner(gathered).visit(tree, context);
    }

    @Nullable
    Tree apply(@Nullable Tree tree, ExecutionContext context) {
        return recipe.getVisitor(gathered).visit(tree, context);
    }
}
