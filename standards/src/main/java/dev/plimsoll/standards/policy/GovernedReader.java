package dev.plimsoll.standards.policy;

import static dev.plimsoll.standards.policy.PolicyReader.ordered;
import static java.util.stream.Collectors.toCollection;

import dev.plimsoll.standards.policy.Node.Key;
import dev.plimsoll.standards.policy.Node.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads what is governed, and its release lines. */
final class GovernedReader {

    private static final Set<String> GOVERNED = ordered("library", "lines", "supportedUntil", "keep", "grace", "boms");
    private static final Set<String> LINE = ordered("name", "versions");
    private static final Pattern MAJOR = Pattern.compile("0|[1-9]\\d*");
    private static final Pattern MINOR = Pattern.compile("(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)");

    private final Problems problems;

    GovernedReader(Problems problems) {
        this.problems = problems;
    }

    List<Governed> governed(List<Mapping> entries) {
        Map<String, Integer> lineOf = new TreeMap<>();
        List<Governed> governed = new ArrayList<>();
        for (Mapping entry : entries) {
            Section section = new Section(entry, GOVERNED, problems);
            Governed read = governed(section);
            Integer before = lineOf.putIfAbsent(
                    read.library(), section.placeOf("library").line());
            if (before != null && !read.library().isEmpty()) {
                problems.add(
                        section.placeOf("library"),
                        "`" + read.library() + "` is already governed in line " + before,
                        "keep one of the two");
            }
            checkBoms(section, read, governed);
            governed.add(read);
        }
        return governed;
    }

    private void checkBoms(Section section, Governed read, List<Governed> before) {
        for (String bom : read.boms()) {
            before.stream()
                    .filter(other -> other.boms().contains(bom))
                    .findFirst()
                    .ifPresent(other -> problems.add(
                            section.placeOf("boms"),
                            "`" + bom + "` is released together with `" + other.library() + "` already",
                            "keep one of the two"));
        }
    }

    private Governed governed(Section section) {
        List<NamedLine> named = section.isList("lines") ? named(section.mappings("lines", "name")) : List.of();
        LineRule lines = section.isList("lines") ? LineRule.ALL : section.word("lines", LineRule.class, LineRule.ALL);
        if (section.isList("lines") && section.has("keep")) {
            problems.add(
                    section.placeOf("keep"),
                    "`keep` has no meaning for named lines",
                    "leave it out, and write when a line ends: `supportedUntil`");
        }
        return new Governed(
                PolicyReader.library(section),
                lines,
                named,
                supportedUntil(section.mapping("supportedUntil"), lines, named),
                section.parsed("keep", Values::keep, Governed.DEFAULT_KEEP),
                section.parsed("grace", Values::duration, Governed.DEFAULT_GRACE),
                boms(section));
    }

    private Set<String> boms(Section section) {
        if (section.has("boms")
                && section.parsed("library", Values::exactLibrary).isEmpty()) {
            return Set.of();
        }
        return new LinkedHashSet<>(section.each("boms", Values::exactLibrary));
    }

    private List<NamedLine> named(List<Mapping> entries) {
        List<NamedLine> named = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(Set.of(NamedLine.OTHER));
        for (Mapping entry : entries) {
            Section section = new Section(entry, LINE, problems);
            String name = section.demanded("name", Values::name, "name the line: `name: jre`")
                    .orElse("");
            String versions = section.demanded(
                            "versions",
                            Values::rangeOrWildcard,
                            "write which versions it has: `versions: \"[1.0,2.0)\"`")
                    .orElse("");
            if (!name.isEmpty() && !names.add(name)) {
                problems.add(section.placeOf("name"), "the line `" + name + "` is there already", "name it otherwise");
            }
            named.add(new NamedLine(name, versions));
        }
        return named;
    }

    private Map<String, Instant> supportedUntil(Mapping ends, LineRule lines, List<NamedLine> named) {
        Map<String, Instant> until = new LinkedHashMap<>();
        Set<String> names = ends.entries().keySet().stream().map(Key::name).collect(toCollection(LinkedHashSet::new));
        Section section = new Section(ends, names, problems);
        for (Key key : ends.entries().keySet()) {
            checkLine(key, lines, named);
            section.parsed(key.name(), Values::instant).ifPresent(end -> until.put(key.name(), end));
        }
        return until;
    }

    private void checkLine(Key key, LineRule lines, List<NamedLine> named) {
        if (!named.isEmpty()) {
            List<String> names = named.stream().map(NamedLine::name).toList();
            if (!names.contains(key.name())) {
                problems.add(key.at(), "no line is named `" + key.name() + "`", DidYouMean.of(key.name(), names));
            }
        } else if (lines == LineRule.ALL) {
            problems.add(
                    key.at(),
                    "`lines: all` is one line, which does not end",
                    "write `lines: minor` or `lines: major`, or leave `supportedUntil` out");
        } else if (!(lines == LineRule.MAJOR ? MAJOR : MINOR)
                .matcher(key.name())
                .matches()) {
            problems.add(
                    key.at(),
                    "`" + key.name() + "` is not a line",
                    lines == LineRule.MAJOR
                            ? "write a major version, as in \"2\""
                            : "write a minor version, as in \"2.7\"");
        }
    }
}
