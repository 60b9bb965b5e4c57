package dev.plimsoll.recipes.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What moved, without the {@code javax.} before each name, as {@code families.yml} has it.
 *
 * @param packages with all below them
 * @param alone packages without those below them
 * @param types one by one
 * @param texts beginnings of names that stand in texts
 * @param together packages whose next release speaks jakarta when Spring Boot's does
 */
public record Families(
        List<String> packages, List<String> alone, List<String> types, List<String> texts, List<String> together) {
    /** The table. */
    public static final Families ALL = read();

    private static final String OLD = "javax.";
    private static final String NEW = "jakarta.";

    private static Families read() {
        try (InputStream table = Objects.requireNonNull(Families.class.getResourceAsStream("families.yml"))) {
            return YAMLMapper.shared().readValue(table, Families.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a type today, its own where it did not move. */
    public String successor(String type) {
        return hasMoved(type) ? NEW + type.substring(OLD.length()) : type;
    }

    /** Whether a type is found under jakarta now. */
    public boolean hasMoved(String type) {
        if (!type.startsWith(OLD)) {
            return false;
        }
        String name = type.substring(OLD.length());
        int nested = name.indexOf('$');
        String outer = nested < 0 ? name : name.substring(0, nested);
        return types.contains(outer)
                || packages.stream().anyMatch(one -> outer.startsWith(one + "."))
                || alone.stream()
                        .anyMatch(one -> outer.startsWith(one + ".") && outer.indexOf('.', one.length() + 1) < 0);
    }

    /** Whether all of its package moved, and all below that. */
    public boolean isInPackage(String type) {
        return packages.stream().anyMatch(one -> type.startsWith(OLD + one + "."));
    }

    /** The family of a type, {@code javax.servlet} or {@code javax.annotation}. */
    public String family(String type) {
        return Stream.concat(packages.stream(), alone.stream())
                .map(OLD::concat)
                .filter(one -> type.startsWith(one + "."))
                .findFirst()
                .orElse(OLD + "annotation");
    }

    /** Whether a text is a name that has moved, as those who compare it write it now. */
    public boolean isName(String text) {
        return texts.stream().anyMatch(text::startsWith) && text.matches("[\\w.-]+");
    }

    /** Whether a library learns jakarta with Spring Boot. */
    public boolean movesAlong(String type) {
        return together.stream().anyMatch(type::startsWith);
    }
}
