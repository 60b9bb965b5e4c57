package dev.plimsoll.rules.contract;

import dev.plimsoll.standards.Violation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Snippets that are compiled at once, each in a package of its own, as most of the time of a compilation goes into its beginning.
 *
 * @param frame what is around each: a source of {@code package a;} with a {@code %s} for the snippet
 */
public record Cases(String frame, List<String> snippets) {
    private static final Pattern PACKAGE = Pattern.compile("a\\.c(\\d+)\\..*");

    public Cases {
        snippets = List.copyOf(snippets);
    }

    /** All of them, for a {@link Bench}. */
    public String code() {
        return IntStream.range(0, snippets.size())
                .mapToObj(i -> frame.formatted(snippets.get(i)).replace("package a;", "package a.c" + i + ";"))
                .collect(Collectors.joining("\n"));
    }

    /** The snippet in which something was found. */
    public String of(Violation violation) {
        Matcher element = PACKAGE.matcher(violation.element());
        if (!element.matches()) {
            throw new IllegalArgumentException(violation + " is in none of the snippets");
        }
        return snippets.get(Integer.parseInt(element.group(1)));
    }
}
