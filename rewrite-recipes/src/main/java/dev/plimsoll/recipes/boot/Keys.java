package dev.plimsoll.recipes.boot;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of Spring Boot's configuration that have another name or no meaning now. A line of {@code configuration-keys.txt} is a key alone, which is
 * gone; a key and its new name, behind which stands what becomes of the value where that changes; or a question mark between the two, where it cannot be known.
 */
final class Keys {
    static final Keys ALL = new Keys();

    private static final String JPA = "spring.jpa.properties.javax.persistence.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)(?=[:}])");
    private static final Pattern SETTING = Pattern.compile("(?s)((?:--)?)([\\w-]+(?:\\.[\\w-]+)+)(?:=(.*))?");
    private static final Pattern ENDPOINT = Pattern.compile("(management\\.endpoint\\.[\\w-]+\\.)enabled");

    private final Map<String, Key> keys = new TreeMap<>();

    /**
     * One key.
     *
     * @param renamed its name now, where its values are still known
     * @param reason why it is left to a person, where it is
     */
    record Key(String name, Optional<String> renamed, Values values, String reason) {}

    private Keys() {
        Data.lines("configuration-keys.txt").map(line -> line.split(" ")).forEach(words -> {
            String name = words[0];
            Key key =
                    switch (words.length) {
                        case 1 -> new Key(name, Optional.empty(), Values.SAME, "Spring Boot 4 does not read " + name);
                        case 2 -> renamed(name, words[1], Values.SAME);
                        default ->
                            words[1].equals("?")
                                    ? new Key(name, Optional.empty(), Values.SAME, otherValues(words[2]))
                                    : renamed(name, words[1], Values.named(words[2]));
                    };
            keys.put(canonical(name), key);
        });
    }

    private static Key renamed(String name, String renamed, Values values) {
        return new Key(name, Optional.of(renamed), values, otherValues(renamed));
    }

    private static String otherValues(String renamed) {
        return "Spring Boot 4 reads " + renamed + " instead, with other values";
    }

    /** As Spring Boot binds it: upper case, dashes and underscores do not matter, nor does an index behind it. */
    Optional<Key> of(String written) {
        if (written.startsWith(JPA)) {
            return Optional.of(renamed(written, written.replaceFirst("\\.javax\\.", ".jakarta."), Values.SAME));
        }
        Optional<Key> known = Optional.ofNullable(keys.get(canonical(written.replaceFirst("\\[.*", ""))));
        Matcher endpoint = ENDPOINT.matcher(written);
        return known.isPresent() || !endpoint.matches()
                ? known
                : Optional.of(renamed(written, endpoint.group(1) + "access", Values.ACCESS));
    }

    /** A text of a source or a value, in which keys stand as placeholders, or alone, or before an equals sign. */
    String inText(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        String after = placeholder.replaceAll(found -> Matcher.quoteReplacement("${" + renamed(found.group(1))));
        Matcher setting = SETTING.matcher(after);
        if (!setting.matches()) {
            return after;
        }
        String name = setting.group(2);
        String value = setting.group(3);
        return setting.group(1) + (value == null ? renamed(name) : setting(name, value));
    }

    /** The keys of such a text that another name does not do for, as their values change too. */
    Stream<Key> leftIn(String text) {
        Matcher setting = SETTING.matcher(text);
        Stream<Key> alone = setting.matches()
                ? of(setting.group(2)).stream()
                        .filter(key -> setting.group(3) == null
                                || key.values().today(setting.group(3)).isEmpty())
                : Stream.empty();
        Stream<Key> put = placeholders(text).stream().flatMap(key -> of(key).stream());
        return Stream.concat(alone, put).filter(key -> key.values() != Values.SAME);
    }

    /** The keys that a text has the values of put in, as {@link #canonical} writes them. */
    Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> canonical(found.group(1)))
                .collect(Collectors.toSet());
    }

    private String setting(String name, String value) {
        return spelled(name)
                .flatMap(key ->
                        key.values().today(value).map(today -> key.renamed().orElse(name) + "=" + today))
                .orElse(name + "=" + value);
    }

    /** Who reads a key goes on to read the same value. */
    private String renamed(String name) {
        return spelled(name)
                .filter(key -> key.values() == Values.SAME)
                .flatMap(Key::renamed)
                .orElse(name);
    }

    private Optional<Key> spelled(String name) {
        return of(name).filter(known -> known.name().equals(name));
    }

    static String canonical(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
