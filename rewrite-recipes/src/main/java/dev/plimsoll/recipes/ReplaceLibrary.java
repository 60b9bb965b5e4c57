package dev.plimsoll.recipes;

import dev.plimsoll.recipes.libraries.Library;
import dev.plimsoll.recipes.libraries.Renames;
import dev.plimsoll.recipes.libraries.Replacement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.Validated;

/** Puts one library in the place of another, in POMs, sources and configuration together. */
public final class ReplaceLibrary extends ScanningRecipe<Replacement> {
    @Option(
            displayName = "From",
            description = "Package URL without version of the library that goes.",
            example = "pkg:maven/commons-lang/commons-lang")
    private final String from;

    @Option(
            displayName = "To",
            description =
                    "Package URL of the library that comes. Without a version it is the one that is managed, or the old one.",
            example = "pkg:maven/org.apache.commons/commons-lang3@3.17.0")
    private final String to;

    @Option(
            displayName = "Packages",
            description = "Packages that have another name, old=new, with those below them.",
            example = "org.apache.commons.lang=org.apache.commons.lang3",
            required = false)
    private final @Nullable List<String> packages;

    @Option(
            displayName = "Types",
            description = "Types that have another name, old=new.",
            example = "org.apache.commons.lang.NumberRange=org.apache.commons.lang3.Range",
            required = false)
    private final @Nullable List<String> types;

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /**
     * @param from package URL without version
     * @param to package URL
     * @param packages {@code old=new}
     * @param types {@code old=new}
     */
    public ReplaceLibrary(String from, String to, @Nullable List<String> packages, @Nullable List<String> types) {
        this.from = from;
        this.to = to;
        this.packages = packages;
        this.types = types;
    }

    @Override
    public String getDisplayName() {
        return "Put one library in the place of another";
    }

    @Override
    public String getDescription() {
        return "Replaces a library in POMs, sources and configuration of every module in which the new one has each type and"
                + " member that is used; other modules stay as they are, and what is missing is said. Exclusions stay, as"
                + " what brings the old library in still does.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Validated<Object> validate() {
        return super.validate()
                .and(Validated.test(
                        "from",
                        "Write the library that goes as pkg:maven/group/artifact, without a version",
                        from,
                        name -> Library.of(name)
                                .filter(named -> named.version() == null)
                                .isPresent()))
                .and(Validated.test(
                        "to",
                        "Write the library that comes as pkg:maven/group/artifact or pkg:maven/group/artifact@version",
                        to,
                        name -> Library.of(name).isPresent()))
                .and(pairs("packages", packages))
                .and(pairs("types", types));
    }

    private static Validated<Object> pairs(String option, @Nullable List<String> pairs) {
        return Validated.<Object>test(
                option, "Write each of the " + option + " as old=new", pairs, list -> Renames.areWellFormed(pairs));
    }

    @Override
    public Replacement getInitialValue(ExecutionContext context) {
        return new Replacement(new Replacement.Order(library(from), library(to), Renames.of(packages, types)), context);
    }

    private static Library library(String purl) {
        return Library.of(purl).orElseThrow(() -> new IllegalArgumentException(purl + " is no package URL"));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Replacement replacement) {
        return new EachFile((tree, context) -> replacement.saw(tree));
    }

    @Override
    public Collection<? extends SourceFile> generate(Replacement replacement, ExecutionContext context) {
        replacement.left().forEach(row -> leftAlone.insertRow(context, row));
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Replacement replacement) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return replacement.apply(tree, context);
            }
        };
    }
}
