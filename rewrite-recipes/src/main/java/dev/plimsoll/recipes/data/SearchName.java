package dev.plimsoll.recipes.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a derived query, and which personal attributes it searches by. */
final class SearchName {
    private static final Pattern NAME = Pattern.compile(
            "((?:find|read|get|query|search|stream|exists|count|delete|remove)\\w*?By)([A-Z]\\w*?)(OrderBy[A-Z]\\w*)?");

    private final List<String> named = new ArrayList<>();
    private final @Nullable String renamed;

    SearchName(String method, List<String> personal) {
        Matcher name = NAME.matcher(method);
        renamed = name.matches() ? renamed(name, personal) : null;
    }

    /** The personal attributes that it searches or sorts by. */
    List<String> named() {
        return named;
    }

    /** Its name when it looks them up; empty where it asks for more than that they are the same. */
    Optional<String> renamed() {
        return Optional.ofNullable(renamed);
    }

    private @Nullable String renamed(Matcher name, List<String> personal) {
        boolean same = true;
        List<String> parts = new ArrayList<>();
        for (String part : name.group(2).split("(?<=[a-z0-9])(?=(?:And|Or)[A-Z])")) {
            String joint = part.startsWith("And") && !parts.isEmpty()
                    ? "And"
                    : part.startsWith("Or") && !parts.isEmpty() ? "Or" : "";
            String plain = part.substring(joint.length());
            Optional<String> attribute =
                    personal.stream().filter(each -> begins(plain, each)).findFirst();
            String property = attribute.map(SearchName::property).orElse("");
            attribute.ifPresent(named::add);
            boolean whole =
                    attribute.isPresent() && plain.substring(property.length()).matches("|Is|Equals|In|Not|NotIn");
            same &= attribute.isEmpty() || whole && !attribute.get().contains(".");
            parts.add(
                    joint + (attribute.isPresent() ? property + "Lookup" + plain.substring(property.length()) : plain));
        }
        String order = name.group(3) == null ? "" : name.group(3);
        for (String each : personal) {
            if (order.matches("(?:OrderBy\\w*?)" + property(each) + "(?:Asc|Desc|And|[A-Z]\\w*)?")) {
                named.add(each);
                same = false;
            }
        }
        return same ? name.group(1) + String.join("", parts) + order : null;
    }

    private static boolean begins(String part, String attribute) {
        String property = property(attribute);
        return part.equals(property)
                || part.startsWith(property)
                        && part.substring(property.length())
                                .matches(
                                        "(?:Is)?(?:Not)?(?:In|Null|Like|Containing|Contains|StartingWith|EndingWith|StartsWith|EndsWith|Between|LessThan(?:Equal)?|GreaterThan(?:Equal)?|Before|After|Equals|Empty)?(?:AllIgnoreCase|IgnoreCase)?");
    }

    private static String property(String attribute) {
        StringBuilder name = new StringBuilder();
        for (String step : attribute.split("\\.")) {
            name.append(Aggregate.property(step));
        }
        return name.toString();
    }
}
