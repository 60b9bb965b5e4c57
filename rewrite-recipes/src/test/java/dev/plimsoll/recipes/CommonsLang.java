package dev.plimsoll.recipes;

import java.util.List;

/** Commons Lang 2, which a service uses, and 3, which is to take its place. */
final class CommonsLang {
    static final String OLD = "pkg:maven/commons-lang/commons-lang";
    static final String NEW = "pkg:maven/org.apache.commons/commons-lang3@3.17.0";
    static final List<String> PACKAGES = List.of("org.apache.commons.lang=org.apache.commons.lang3");
    static final String USED = """
            package com.acme;

            import org.apache.commons.lang.StringUtils;

            class Names {
                /** As {@link StringUtils} has it. */
                boolean isGiven(String name) {
                    return !StringUtils.isBlank(name);
                }
            }
            """;
    static final String USED_ANEW = USED.replace("commons.lang.", "commons.lang3.");

    /** Uses what only the old one has. */
    static final String GONE = """
            package com.acme;

            import org.apache.commons.lang.StringUtils;
            import org.apache.commons.lang.math.NumberRange;

            class Ranges {
                NumberRange range = new NumberRange(1, 2);
                String text = StringUtils.upperCase("a");
            }
            """;

    private CommonsLang() {}

    static ReplaceLibrary replaced() {
        return new ReplaceLibrary(OLD, NEW, PACKAGES, null);
    }

    static String lang(String version) {
        return Poms.dependency("commons-lang", "commons-lang", version);
    }

    static String lang3(String version) {
        return Poms.dependency("org.apache.commons", "commons-lang3", version);
    }
}
