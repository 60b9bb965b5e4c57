package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.maven.tree.MavenResolutionResult;

/** What a whole project says of configuration keys before any of them is changed. */
public final class KeyUses {
    private static final String RETRY =
            "spring\\.rabbitmq\\.(?:template|listener(?:\\.simple|\\.direct)?)\\.retry\\.enabled";

    private final Set<String> read = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private boolean isBelow4;

    KeyUses() {}

    void saw(@Nullable Tree tree) {
        if (tree instanceof SourceFile file) {
            file.getMarkers()
                    .findFirst(MavenResolutionResult.class)
                    .flatMap(pom -> new Module(pom).springBoot())
                    .ifPresent(version -> isBelow4 |= Library.isBelow(version, "4"));
            for (Setting setting : Setting.of(file)) {
                written.add(Keys.canonical(setting.key()));
                read.addAll(Keys.ALL.placeholders(setting.value()));
            }
        }
        if (tree instanceof J.CompilationUnit unit) {
            new InSources().visit(unit, read);
        }
    }

    /** Whether a key can have its new name with these values: where somebody else reads it, its value has to stay as well. */
    boolean canGo(Keys.Key key, List<String> values) {
        boolean isSame = key.values() == Values.SAME;
        return key.renamed().isPresent()
                && (isSame
                        || !read.contains(Keys.canonical(key.name()))
                                && values.stream()
                                        .allMatch(value ->
                                                key.values().today(value).isPresent()));
    }

    /** Says so where the number of attempts is nowhere written and no longer the same by default. */
    Optional<String> otherDefault(Setting setting) {
        String key = Keys.canonical(setting.key());
        String retry = key.replaceFirst("enabled$", "");
        boolean isOther = isBelow4
                && key.matches(RETRY)
                && setting.value().equalsIgnoreCase("true")
                && !written.contains(retry + "maxattempts")
                && !written.contains(retry + "maxretries");
        return isOther
                ? Optional.of("Spring Boot 4 tries four times where nothing says how often, and it was three times;"
                        + " max-retries=2 beside it keeps that")
                : Optional.empty();
    }

    /** Texts that name a key without a value behind it. */
    private static final class InSources extends JavaIsoVisitor<Set<String>> {
        @Override
        public J.Literal visitLiteral(J.Literal literal, Set<String> read) {
            if (literal.getValue() instanceof String text) {
                read.addAll(Keys.ALL.placeholders(text));
                Keys.ALL.of(text).ifPresent(key -> read.add(Keys.canonical(key.name())));
            }
            return literal;
        }
    }
}
