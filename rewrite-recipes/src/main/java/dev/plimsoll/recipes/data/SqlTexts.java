package dev.plimsoll.recipes.data;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Queries that the code holds as texts. */
final class SqlTexts {
    private static final Pattern QUERY = Pattern.compile(
            "(?is).*\\b(?:select\\s.*\\bfrom|insert\\s+into|update\\s.*\\bset|delete\\s+from|where)\\b.*");

    private SqlTexts() {}

    static boolean looksLikeOne(String text) {
        return QUERY.matcher(text).matches();
    }

    /**
     * The entities whose ids a query may read or write.
     *
     * @param jpql whether it is known to be JPQL whose parameters are looked at elsewhere
     */
    static Stream<JavaType.FullyQualified> entitiesIn(String text, boolean jpql, SourceTypes types) {
        if (!looksLikeOne(text)) {
            return Stream.empty();
        }
        return types.entities().filter(entity -> jpql ? isByNumber(text, entity) : isNamed(text, entity, types));
    }

    private static boolean isByNumber(String text, JavaType.FullyQualified entity) {
        return isThere(simpleName(entity), text)
                && (text.matches("(?is).*\\.id\\s*(?:[<>=!]+|between|in)\\s*\\(?\\s*\\d.*")
                        || text.matches("(?is).*\\.id\\s*[<>]=?\\s*[:?].*")
                        || text.matches("(?is).*\\bselect\\s+new\\b.*")
                        || text.matches("(?is).*\\b(?:max|min|sum|avg|mod)\\s*\\(\\s*\\w+\\.id\\b.*"));
    }

    private static boolean isNamed(String text, JavaType.FullyQualified entity, SourceTypes types) {
        Optional<J.ClassDeclaration> declaration = types.declaration(entity.getFullyQualifiedName());
        return isThere(simpleName(entity), text)
                || declaration
                        .flatMap(Entities::table)
                        .filter(table -> isThere(table.replaceFirst(".*\\.", "").replace("\"", ""), text))
                        .isPresent();
    }

    private static boolean isThere(String name, String text) {
        return Pattern.compile(
                        "\\b(?:from|join|into|update)\\s+(?:only\\s+)?[\\w.\"`]*?[\"`]?" + Pattern.quote(name) + "\\b",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    private static String simpleName(JavaType.FullyQualified type) {
        return type.getClassName().replaceFirst(".*[.$]", "");
    }
}
