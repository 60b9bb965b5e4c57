package dev.plimsoll.standards;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one page: a flat {@code key: value} header between two {@code ---} lines, then Markdown with marked fences. */
final class PageReader {
    private static final String WORDS = "words";
    private static final Set<String> NEEDED = Set.of("title", "severity", "fix", "since", "seed");
    private static final Set<String> KEYS = Set.of("title", "severity", "fix", "since", "seed", WORDS);
    private static final Pattern WORD = Pattern.compile("([a-z]+) = (\\S+(?:, \\S+)*)");
    private static final Pattern FENCE =
            Pattern.compile("^```(\\w+) (bad|good)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("([a-z][a-z0-9]*)/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\\.md");

    private final String page;
    private final List<String> problems = new ArrayList<>();

    private PageReader(String page) {
        this.page = page;
    }

    /**
     * @param page {@code topic/id.md}
     * @throws PageException when a field is missing, unknown or given twice, an example is missing, or the name is no id
     */
    static Standard read(String page, String text) {
        return new PageReader(page).read(text.replace("\r\n", "\n"));
    }

    private Standard read(String text) {
        int end = text.indexOf("\n---\n", 3);
        if (!text.startsWith("---\n") || end < 0) {
            throw new PageException(page, List.of("it must begin with a header between two lines of ---"));
        }
        Matcher place = place();
        Map<String, String> header = header(text.substring(4, end + 1));
        String body = text.substring(end + 5).strip();
        List<Example> examples = examples(body);
        Severity severity = word(header, "severity", Severity.values());
        FixKind fix = word(header, "fix", FixKind.values());
        Map<String, Set<String>> vocabulary = vocabulary(header);
        NEEDED.stream().sorted().filter(key -> !header.containsKey(key)).forEach(key -> problems.add(missing(key)));
        if (!problems.isEmpty()) {
            throw new PageException(page, problems);
        }
        return new Standard(
                place.group(2),
                place.group(1),
                header.getOrDefault("title", ""),
                severity,
                fix,
                header.getOrDefault("since", ""),
                header.getOrDefault("seed", ""),
                vocabulary,
                firstParagraph(body),
                body,
                examples);
    }

    private Matcher place() {
        Matcher place = PLACE.matcher(page);
        if (!place.matches()) {
            problems.add("it must be called topic/id.md, the id in lower-case words with hyphens between them");
        } else if (!Standard.idOf(Standard.className(place.group(2))).equals(place.group(2))) {
            problems.add("no class can carry the id \"" + place.group(2)
                    + "\"; write a number as a word of its own, never two in a row, and do not end in fix");
        }
        return place;
    }

    private Map<String, String> header(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        int line = 1;
        for (String row : text.split("\n")) {
            line++;
            int colon = row.indexOf(": ");
            String key = colon < 0 ? row : row.substring(0, colon);
            if (colon < 0 || row.substring(colon + 2).isBlank()) {
                problems.add("line " + line + ": \"" + row + "\" is not of the form key: value");
            } else if (!KEYS.contains(key)) {
                problems.add("line " + line + ": unknown field \"" + key + "\"; the fields are " + keys());
            } else if (header.putIfAbsent(key, row.substring(colon + 2).strip()) != null) {
                problems.add("line " + line + ": the field \"" + key + "\" is given twice; keep one");
            }
        }
        return header;
    }

    private <T extends Enum<T>> T word(Map<String, String> header, String key, T[] values) {
        String given = header.get(key);
        for (T value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(given)) {
                return value;
            }
        }
        if (given != null) {
            problems.add("the field \"" + key + "\" is \"" + given + "\"; write one of " + words(values));
        }
        return values[0];
    }

    private Map<String, Set<String>> vocabulary(Map<String, String> header) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        if (header.containsKey(WORDS)) {
            for (String row : header.getOrDefault(WORDS, "").split("; ")) {
                Matcher word = WORD.matcher(row);
                if (!word.matches()) {
                    problems.add("the field \"" + WORDS + "\" has \"" + row
                            + "\"; write pii = com.acme.Personal, com.acme.Secret; client = ...");
                } else {
                    words.put(word.group(1), Set.of(word.group(2).split(", ")));
                }
            }
        }
        return words;
    }

    private List<Example> examples(String body) {
        List<Example> examples = new ArrayList<>();
        Matcher fence = FENCE.matcher(body);
        while (fence.find()) {
            examples.add(new Example(fence.group(2).equals("good"), fence.group(1), fence.group(3)));
        }
        for (boolean good : new boolean[] {false, true}) {
            if (examples.stream().noneMatch(example -> example.good() == good)) {
                String mark = good ? "good" : "bad";
                problems.add("it has no example marked " + mark + "; add a fence that opens with ```java " + mark);
            }
        }
        return examples;
    }

    private static String missing(String key) {
        return "the field \"" + key + "\" is missing; add a line \"" + key + ": ...\" to the header";
    }

    private static String keys() {
        return KEYS.stream().sorted().collect(joining(", "));
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).collect(joining(", "));
    }

    private static String firstParagraph(String body) {
        String paragraph = body.split("\n\n", 2)[0];
        return paragraph.replaceAll("\\s+", " ").strip();
    }
}
