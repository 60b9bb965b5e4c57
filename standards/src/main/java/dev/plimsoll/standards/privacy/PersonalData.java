package dev.plimsoll.standards.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises personal data by its name, in whole camel-case words, after the categories of the GDPR.
 *
 * <p>Strong words identify a person wherever they stand; weak ones (name, address) only beside a word for a person.
 */
public final class PersonalData {
    /** The annotation that says it outright, whatever the name. */
    public static final String ANNOTATION = "dev.plimsoll.platform.Pii";

    private static final Set<String> STRONG = words("""
            email; e mail; email address; mail address; phone; phone number; telephone; telephone number; mobile number;
            mobile phone; ssn; social security number; passport number; national id; iban; card number;
            credit card number; first name; last name; surname; maiden name; full name""");
    private static final Set<String> BIRTH = words("birth date; birthday; birth day; date of birth; birthdate");
    private static final Set<String> WEAK = words("name; address; street; postcode; postal code; zip code");
    private static final Set<String> PERSONS =
            words("customer; person; patient; employee; contact; citizen; passenger; applicant; subscriber; recipient;"
                    + " consumer; card holder; owner; guest; buyer");
    private static final Set<String> TEXT = Set.of("java.lang.String", "java.lang.CharSequence");
    private static final Set<String> DAY =
            Set.of("java.lang.String", "java.time.LocalDate", "java.util.Date", "java.sql.Date", "java.time.Instant");

    private PersonalData() {}

    /**
     * Whether a field, getter, record component, parameter or variable holds personal data by its name.
     *
     * @param name as declared: {@code getEmail}, {@code email}, {@code customerName}
     * @param owner simple name of the declaring class, empty for a variable
     * @param type fully qualified type of the value; anything but text and days is none
     */
    public static boolean isNamed(String name, String owner, String type) {
        List<String> words = split(name);
        if (!words.isEmpty() && words.get(0).equals("get")) {
            words = words.subList(1, words.size());
        }
        if (endsWith(words, BIRTH)) {
            return DAY.contains(type);
        }
        return TEXT.contains(type) && (endsWith(words, STRONG) || endsWith(words, WEAK) && ofPerson(words, owner));
    }

    private static boolean ofPerson(List<String> words, String owner) {
        return endsWith(split(owner), PERSONS)
                || words.size() > 1 && endsWith(words.subList(0, words.size() - 1), PERSONS);
    }

    private static boolean endsWith(List<String> words, Set<String> phrases) {
        return Stream.iterate(0, start -> start < words.size(), start -> start + 1)
                .map(start -> String.join(" ", words.subList(start, words.size())))
                .anyMatch(phrases::contains);
    }

    private static List<String> split(String name) {
        return Stream.of(name.split("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Set<String> words(String phrases) {
        return Stream.of(phrases.split(";")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }
}
