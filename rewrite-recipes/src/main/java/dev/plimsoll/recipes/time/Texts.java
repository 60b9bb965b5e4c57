package dev.plimsoll.recipes.time;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Texts in sources of which both libraries make the same: patterns of formats, dates, names of zones. */
final class Texts {
    /** What stands for a call that reads a text, where the text is one that both read the same. */
    static final Map<String, String> PLAIN =
            Map.of("readLocalDate", Joda.SAME, "readDateTimeZone", "ZoneId.of(#{any(java.lang.String)})");

    private static final Pattern DATE =
            Pattern.compile("\\d{4}-(?:(?:0[1-9]|1[0-2])-(?:[01][1-9]|10|2[0-8])|(?:0[13578]|1[02])-(?:29|3[01]))");
    private static final Pattern PART = Pattern.compile("([A-Za-z])\\1*|'[^'\"\\\\]*'|[-/:., _()+]");

    /** Letters that print the same; measured with all locales, Joda-Time 2.12 and Java 17 and 25. */
    private static final Pattern SAME = Pattern.compile(
            "yyyy|yy|y|M{1,4}|dd?|HH?|hh?|kk?|KK?|mm?|ss?|S{1,3}|D|DDD|Z|E{1,4}|a|'.*|[^A-Za-z]", Pattern.DOTALL);

    private static final Map<String, String> OTHER = Map.of("YYYY", "yyyy", "YY", "yy", "ZZ", "xxx");

    private Texts() {}

    static boolean readTheSame(J.MethodInvocation call) {
        String text = text(call.getArguments().get(0));
        return call.getArguments().size() == 1
                && switch (call.getSimpleName()) {
                    case "parse" -> DATE.matcher(text).matches();
                    case "forID" ->
                        text.equals("UTC")
                                || text.contains("/")
                                        && ZoneId.getAvailableZoneIds().contains(text);
                    default -> false;
                };
    }

    /** The pattern that prints the same with java.time. */
    static Optional<String> pattern(Expression literal) {
        String text = text(literal);
        StringBuilder pattern = new StringBuilder();
        Matcher part = PART.matcher(text);
        while (part.lookingAt()) {
            String found = part.group();
            if (!SAME.matcher(found).matches() && !OTHER.containsKey(found)) {
                return Optional.empty();
            }
            pattern.append(OTHER.getOrDefault(found, found));
            part.region(part.end(), text.length());
        }
        return part.regionStart() == text.length() && !text.isEmpty()
                ? Optional.of(pattern.toString())
                : Optional.empty();
    }

    /** An empty text where it is not written out. */
    private static String text(Expression argument) {
        return argument instanceof J.Literal literal && literal.getValue() instanceof String text ? text : "";
    }
}
