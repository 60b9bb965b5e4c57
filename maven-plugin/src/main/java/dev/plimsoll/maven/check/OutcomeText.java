package dev.plimsoll.maven.check;

import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.policy.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An outcome as lines of tab-separated fields: to read it back costs no library. */
final class OutcomeText {
    private OutcomeText() {}

    static String write(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        line(text, "policy", outcome.policy());
        line(text, "classes", String.valueOf(outcome.classes()));
        line(text, "dependencies", String.valueOf(outcome.dependencies()));
        new TreeMap<>(outcome.levels())
                .forEach((id, level) -> line(text, "level", id, word(level.severity()), word(level.errorFrom())));
        outcome.waivers().forEach(waiver -> line(text, WaiverText.fields(waiver)));
        outcome.codeWaivers().forEach(waiver -> line(text, CodeWaiverText.fields(waiver)));
        outcome.ran().forEach(id -> line(text, "ran", id));
        outcome.gaps()
                .forEach(gap -> line(text, "gap", gap.standard(), gap.cause().name(), gap.reason()));
        outcome.violations()
                .forEach(v -> line(
                        text,
                        "violation",
                        v.standard(),
                        v.message(),
                        v.file(),
                        String.valueOf(v.line()),
                        v.element(),
                        v.target()));
        return text.toString();
    }

    /** The inverse of {@link #write}. */
    static Outcome read(String text) {
        Reading reading = new Reading();
        text.lines().map(line -> line.split("\t", -1)).forEach(reading::line);
        return new Outcome(
                reading.policy,
                reading.levels,
                reading.waivers,
                reading.codeWaivers,
                reading.classes,
                reading.dependencies,
                reading.ran,
                reading.gaps,
                reading.violations);
    }

    private static void line(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t")
                    .append(fields[i]
                            .replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\r", "\\r")
                            .replace("\n", "\\n"));
        }
        text.append('\n');
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static final class Reading {
        private String policy = "";
        private int classes;
        private int dependencies;
        private final Map<String, StandardPolicy> levels = new TreeMap<>();
        private final List<Waiver> waivers = new ArrayList<>();
        private final List<CodeWaiver> codeWaivers = new ArrayList<>();
        private final List<String> ran = new ArrayList<>();
        private final List<Outcome.Gap> gaps = new ArrayList<>();
        private final List<Violation> violations = new ArrayList<>();

        void line(String[] escaped) {
            String[] f = Stream.of(escaped).map(Reading::unescape).toArray(String[]::new);
            switch (f[0]) {
                case "policy" -> policy = f[1];
                case "classes" -> classes = Integer.parseInt(f[1]);
                case "dependencies" -> dependencies = Integer.parseInt(f[1]);
                case "level" -> levels.put(f[1], level(f[2], f[3]));
                case WaiverText.NAME -> waivers.add(WaiverText.read(f));
                case CodeWaiverText.NAME -> codeWaivers.add(CodeWaiverText.read(f));
                case "ran" -> ran.add(f[1]);
                case "gap" -> gaps.add(new Outcome.Gap(f[1], Cause.valueOf(f[2]), f[3]));
                case "violation" -> violations.add(new Violation(f[1], f[2], f[3], Integer.parseInt(f[4]), f[5], f[6]));
                default -> throw new IllegalArgumentException("Unknown line: " + f[0]);
            }
        }

        private static StandardPolicy level(String severity, String errorFrom) {
            return new StandardPolicy(
                    severity.isEmpty() ? null : Level.valueOf(severity),
                    errorFrom.isEmpty() ? null : LocalDate.parse(errorFrom));
        }

        private static String unescape(String field) {
            if (field.indexOf('\\') < 0) {
                return field;
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                text.append(c != '\\' ? c : unescaped(field.charAt(++i)));
            }
            return text.toString();
        }

        private static char unescaped(char c) {
            return switch (c) {
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'n' -> '\n';
                default -> c;
            };
        }
    }
}
