package dev.plimsoll.standards.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises by its name and type what tells when a row was last changed, in English and the languages that columns are named in besides.
 *
 * <p>Every part of a name must be known: {@code gmtModified} tells it, {@code passwordChangedAt} and {@code modifiedBy} do not.
 */
public final class LastUpdate {
    private static final String CHANGE =
            "(?:updat(?:ed|ing|e)|updt|upd|modif(?:ied|ication|icated|y)?|chang(?:ed|e)|chg"
                    + "|edit(?:ed)?|alter(?:ed)?|revised|touched|mtime|utime"
                    + "|geaendert|geandert|aenderungs?|aktualisiert|aktualisierung|maj|miseajour"
                    + "|modificacion|actualizacion|atualizacao|modificacao|alteracao|modifica|aggiornamento)";
    private static final String BESIDES =
            "(?:last|latest|recent|most|date|time|timestamp|stamp|datetime|dttm|dt|tm|ts|at|on"
                    + "|when|gmt|utc|of|the|millis|ms|epoch|instant|moment|row|record|entity|entry|data|audit|sys|system|db"
                    + "|letzte|letzter|am|datum|zeit|zeitpunkt|derniere|dernier|de|la|le|fecha|hora|ultima|ultimo)";
    private static final Pattern NAME = Pattern.compile("(?=.*" + CHANGE + ")(?:" + CHANGE + "|" + BESIDES + ")+");

    private static final Set<String> NUMBERS_AND_TEXTS =
            Set.of("long", "int", "java.lang.Long", "java.lang.Integer", "java.math.BigInteger", "java.lang.String");
    private static final Set<String> TIMES = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.sql.Date",
            "java.sql.Timestamp",
            "javax.xml.datatype.XMLGregorianCalendar");
    private static final Set<String> TIME_PACKAGES =
            Set.of("java.time.", "org.joda.time.", "org.threeten.bp.", "kotlinx.datetime.", "kotlin.time.");

    private LastUpdate() {}

    /**
     * Whether a field or getter tells by its name when its owner was last changed.
     *
     * @param name as declared: {@code updatedAt}, {@code getLastModified}, {@code gmt_modified}
     * @param owner simple name of the declaring class, which may begin the name: {@code orderUpdatedAt}
     * @param type fully qualified type of the value
     */
    public static boolean isNamed(String name, String owner, String type) {
        boolean time = isTime(type);
        if (!time && !NUMBERS_AND_TEXTS.contains(type)) {
            return false;
        }
        String plain = plain(name.replaceFirst("^get(?=[A-Z])", ""));
        // A number or a text must speak of time beside the change: "updates" are counted, "updatedAt" is a moment.
        return Stream.of(plain, without(plain(owner), plain))
                .anyMatch(words -> NAME.matcher(words).matches()
                        && (time || !words.replaceAll(CHANGE, "").isEmpty()));
    }

    /** Whether values of a type are moments or days. */
    public static boolean isTime(String type) {
        return TIMES.contains(type) || TIME_PACKAGES.stream().anyMatch(type::startsWith);
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String without(String owner, String name) {
        return name.startsWith(owner) ? name.substring(owner.length()) : name;
    }
}
