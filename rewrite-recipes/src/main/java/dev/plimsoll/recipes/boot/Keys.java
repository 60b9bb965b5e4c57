package dev.plimsoll.recipes.boot;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of Spring Boot's configuration that have another name or no meaning now, as {@code configuration-keys.txt} says. */
final class Keys {
    static final Keys ALL = new Keys();

    private static final String JPA = "spring.jpa.properties.javax.persistence.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)(?=[:}])");

    private final Map<String, Key> keys = new TreeMap<>();

    /**
     * One key.
     *
     * @param renamed its name now, where the same values are meant
     * @param reason why it is left to a person, else empty
     */
    record Key(String name, Optional<String> renamed, String reason) {}

    private Keys() {
        Data.lines("configuration-keys.txt").map(line -> line.split(" ")).forEach(words -> {
            String name = words[0];
            Key key =
                    switch (words.length) {
                        case 1 -> new Key(name, Optional.empty(), "Spring Boot 4 does not read " + name);
                        case 2 -> new Key(name, Optional.of(words[1]), "");
                        default ->
                            new Key(
                                    name,
                                    Optional.empty(),
                                    "Spring Boot 4 reads " + words[2] + " instead, with other values");
                    };
            keys.put(canonical(name), key);
        });
    }

    /** As Spring Boot binds it: upper case, dashes and underscores do not matter, nor does an index behind it. */
    Optional<Key> of(String written) {
        if (written.startsWith(JPA)) {
            String name = written.replaceFirst("\\.javax\\.", ".jakarta.");
            return Optional.of(new Key(written, Optional.of(name), ""));
        }
        return Optional.ofNullable(keys.get(canonical(written.replaceFirst("\\[.*", ""))));
    }

    /** A text of a source or a value, in which keys stand as placeholders, or alone, or before an equals sign. */
    String inText(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        String after = placeholder.replaceAll(found -> Matcher.quoteReplacement("${" + renamed(found.group(1))));
        int equals = after.indexOf('=');
        String key = equals < 0 ? after : after.substring(0, equals);
        String rest = equals < 0 ? "" : after.substring(equals);
        String dashes = key.startsWith("--") ? "--" : "";
        return key.matches("(--)?[\\w-]+(\\.[\\w-]+)+")
                ? dashes + renamed(key.substring(dashes.length())) + rest
                : after;
    }

    private String renamed(String key) {
        return of(key).filter(known -> known.name().equals(key))
                .flatMap(Key::renamed)
                .orElse(key);
    }

    private static String canonical(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
