package dev.plimsoll.rules.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of an example into compilation units: a new one begins with each {@code package} line. */
public final class Units {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:final|abstract|sealed) )*(?:class|interface|record|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile(
            "^(?:(?:public|final|abstract|sealed) )*(?:class|interface|record|enum|@interface) (\\w+)",
            Pattern.MULTILINE);

    private Units() {}

    /** Path under the source folder to the unit's text, in order. */
    public static Map<String, String> of(String code) {
        Map<String, String> units = new LinkedHashMap<>();
        for (String unit : code.split("(?m)(?=^package )")) {
            if (!unit.isBlank()) {
                units.put(path(unit), unit.strip() + "\n");
            }
        }
        return units;
    }

    private static String path(String unit) {
        String folder = find(PACKAGE, unit).replace('.', '/');
        String type = find(PUBLIC_TYPE, unit);
        return folder + "/" + (type.isEmpty() ? find(TYPE, unit) : type) + ".java";
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
