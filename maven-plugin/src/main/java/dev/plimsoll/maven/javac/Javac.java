package dev.plimsoll.maven.javac;

import java.util.List;
import java.util.stream.Stream;

/** The javac of a JVM: which it is, and whether it lets others in. */
public final class Javac {
    private static final String PACKAGES = "com.sun.tools.javac.";
    private static final List<String> EXPORTED =
            List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");
    private static final List<String> OPENED = List.of("code", "comp");

    /** What lets Error Prone into javac, as options of {@code java}; each is one word. */
    public static final List<String> FLAGS = Stream.concat(
                    EXPORTED.stream().map(name -> flag("--add-exports", name)),
                    OPENED.stream().map(name -> flag("--add-opens", name)))
            .toList();

    private Javac() {}

    private static String flag(String option, String name) {
        return option + "=jdk.compiler/" + PACKAGES + name + "=ALL-UNNAMED";
    }

    /** Whether the javac of this JVM is open, which is what {@link #FLAGS} in {@code .mvn/jvm.config} do. */
    static boolean isOpen() {
        Module us = Javac.class.getModule();
        return ModuleLayer.boot()
                .findModule("jdk.compiler")
                .filter(javac -> EXPORTED.stream().allMatch(name -> javac.isExported(PACKAGES + name, us))
                        && OPENED.stream().allMatch(name -> javac.isOpen(PACKAGES + name, us)))
                .isPresent();
    }

    /** Whether annotation processors on the class path run without being asked for. */
    static boolean runsProcessorsUnasked() {
        return Runtime.version().feature() < 23;
    }
}
