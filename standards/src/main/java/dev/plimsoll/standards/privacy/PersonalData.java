package dev.plimsoll.standards.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises personal data by its name, in whole camel-case words, after the categories of the GDPR.
 *
 * <p>Strong words identify a person wherever they stand; weak ones (name, address) only beside a word for a person.
 */
public final class PersonalData {
    private static final Set<String> STRONG = words("""
            email; e mail; email address; mail address; phone; phone number; telephone; telephone number; mobile number;
            mobile phone; ssn; social security number; passport number; national id; iban; card number;
            credit card number; first name; last name; surname; maiden name""");
    private static final Set<String> BIRTH = words("birth date; birthday; birth day; date of birth; birthdate; dob");
    private static final Set<String> WEAK = words("""
            name; full name; address; address line; street; postcode; postal code; zip code""");

    /** What may stand before a weak word without making it the name or address of something else. */
    private static final Set<String> KINDS =
            words("home; billing; shipping; delivery; postal; invoice; private; given; family; middle; legal");

    private static final Set<String> PERSONS = words("""
            customer; person; patient; employee; contact; citizen; passenger; applicant; recipient; card holder;
            owner; guest; buyer""");

    /** What is reached at an address without being a person. */
    private static final Set<String> ORGANISATIONS =
            words("store; shop; merchant; company; organization; organisation; office; branch; support");

    private static final Set<String> ANIMALS = words("pet; animal; dog; cat; horse");

    /** What a class for a person may be called besides. */
    private static final Set<String> SHAPES = words("dto; entity; request; response; record; data; details; info");

    private static final Set<String> TEXT = Set.of("java.lang.String", "java.lang.CharSequence");
    private static final Set<String> DAY =
            Set.of("java.lang.String", "java.time.LocalDate", "java.util.Date", "java.sql.Date", "java.time.Instant");

    private PersonalData() {}

    /**
     * Whether a field, getter, record component, parameter or variable holds personal data by its name.
     *
     * @param name as declared: {@code getEmail}, {@code email}, {@code customerName}
     * @param owner simple name of the declaring class, empty for a variable
     * @param type fully qualified type of the value; anything but text and days is none; a constant is never asked about
     */
    public static boolean isNamed(String name, String owner, String type) {
        List<String> words = split(name.replaceFirst("_?\\d+$", ""));
        if (!words.isEmpty() && words.get(0).equals("get")) {
            words = words.subList(1, words.size());
        }
        if (endsWith(words, BIRTH)) {
            return DAY.contains(type) && !isOne(ANIMALS, split(owner));
        }
        return TEXT.contains(type) && (isStrong(words, owner) || isWeak(words, owner));
    }

    /** The address of a shop is none of a person, but that of an employee at the company is. */
    private static boolean isStrong(List<String> words, String owner) {
        return endsWith(words, STRONG)
                && (isOne(PERSONS, split(owner))
                        || prefixes(words, STRONG).noneMatch(before -> endsWith(before, ORGANISATIONS)));
    }

    private static boolean isWeak(List<String> words, String owner) {
        boolean personal = isOne(PERSONS, split(owner));
        return prefixes(words, WEAK)
                .anyMatch(before -> personal && (before.isEmpty() || KINDS.contains(String.join(" ", before)))
                        || endsWith(before, PERSONS));
    }

    private static boolean isOne(Set<String> beings, List<String> owner) {
        return endsWith(owner, beings) || prefixes(owner, SHAPES).anyMatch(before -> endsWith(before, beings));
    }

    private static boolean endsWith(List<String> words, Set<String> phrases) {
        return prefixes(words, phrases).findAny().isPresent();
    }

    /** What stands before each phrase that the words end with. */
    private static Stream<List<String>> prefixes(List<String> words, Set<String> phrases) {
        return IntStream.range(0, words.size())
                .filter(start -> phrases.contains(String.join(" ", words.subList(start, words.size()))))
                .mapToObj(start -> words.subList(0, start));
    }

    private static List<String> split(String name) {
        return Stream.of(name.split("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Set<String> words(String phrases) {
        return Stream.of(phrases.strip().split(";\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
