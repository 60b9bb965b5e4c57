package dev.plimsoll.enforcer.simulation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A made-up policy, which can be written as the platform team would write it. */
record PolicySpec(String head, TreeMap<String, Entry> governed, TreeMap<String, String> modes, String tail) {

    static final String A = "pkg:maven/org.a/a";
    static final String B = "pkg:maven/org.b/b";
    static final String B_BOM = "pkg:maven/org.b/bom";
    static final String ACME = "pkg:maven/org.acme/*";
    static final List<String> RULES = List.of("ga-freshness", "build-horizon", "evidence", "standards");
    static final List<String> WHO = List.of("", "environments: [prod]", "teams: [money]", "services: [s0]");

    /** What is said of a library, or of several. */
    record Entry(String lines, int keep, String grace, Map<String, String> ends, String boms) {
        Entry withGrace(String other) {
            return new Entry(lines, keep, other, ends, boms);
        }

        Entry ending(String line, String on) {
            TreeMap<String, String> all = new TreeMap<>(ends);
            all.put(line, on);
            return new Entry(lines, keep, grace, all, boms);
        }

        private String yaml(String library) {
            String until = ends.entrySet().stream()
                    .map(end -> "\"" + end.getKey() + "\": " + end.getValue())
                    .collect(joining(", ", "{", "}"));
            return "  - {library: \"" + library + "\", lines: " + lines + ", keep: " + keep + ", grace: " + grace
                    + (ends.isEmpty() ? "" : ", supportedUntil: " + until) + boms + "}\n";
        }
    }

    static PolicySpec of(Chance chance) {
        TreeMap<String, Entry> governed = new TreeMap<>();
        governed.put(A, entry(chance, ""));
        governed.put(B, entry(chance, ", boms: [" + B_BOM + "]"));
        governed.put(ACME, entry(chance, ""));
        TreeMap<String, String> modes = new TreeMap<>();
        chance.upTo(4, () -> 0).forEach(i -> modes.put(key(chance.of(RULES), chance.of(WHO)), mode(chance)));
        return new PolicySpec(
                "mode: " + chance.of(List.of("off", "warn", "enforce", "enforce", "enforce")) + "\nunknown: "
                        + chance.of(List.of("warn", "warn", "warn", "deny")) + "\nhorizon: "
                        + chance.between(2, 40) + "d\n",
                governed,
                modes,
                PolicyTail.of(chance));
    }

    private static Entry entry(Chance chance, String boms) {
        return new Entry(
                chance.of(List.of("all", "major", "minor")), chance.between(1, 3), grace(chance), Map.of(), boms);
    }

    static String grace(Chance chance) {
        return chance.of(List.of("0d", "6h", "2d", "7d", "14d", "14d", "21d"));
    }

    static String key(String rule, String who) {
        return rule + "|" + who;
    }

    static String mode(Chance chance) {
        String mode = "mode: " + chance.of(List.of("off", "warn", "enforce"));
        return chance.oneIn(2) ? mode : mode + ", enforceFrom: \"" + Grid.at(chance.between(-20, Grid.STEPS)) + "\"";
    }

    /** The entry that a library has, or would have for itself. */
    @Nullable
    Entry governing(String library) {
        Entry own = governed.get(library);
        return own == null && library.startsWith("pkg:maven/org.acme/") ? governed.get(ACME) : own;
    }

    PolicySpec with(String library, Entry entry) {
        TreeMap<String, Entry> all = new TreeMap<>(governed);
        all.put(library, entry);
        return new PolicySpec(head, all, modes, tail);
    }

    PolicySpec with(String key, String mode) {
        TreeMap<String, String> all = new TreeMap<>(modes);
        all.put(key, mode);
        return new PolicySpec(head, governed, all, tail);
    }

    String yaml() {
        StringBuilder text = new StringBuilder(head).append("governed:\n");
        governed.forEach((library, entry) -> text.append(entry.yaml(library)));
        text.append(modes.isEmpty() ? "" : "rules:\n");
        modes.forEach((key, mode) -> {
            String[] parts = key.split("\\|", 2);
            text.append("  - {rule: ").append(parts[0]).append(", ").append(mode);
            text.append(parts[1].isEmpty() ? "" : ", " + parts[1]).append("}\n");
        });
        return text.append(tail).toString();
    }

    static LocalDate day(int step) {
        return Grid.at(step).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
