package dev.plimsoll.maven.check;

import dev.plimsoll.rules.source.SourceCheck.Obstacle;

/** Why a standard could not be checked, what to do about it, and whether it would be the same next time. */
enum Cause {
    NOTHING_TO_READ(true, "nothing to do: it reads what this module has none of"),
    SOURCES_DO_NOT_COMPILE(
            true,
            "let the module compile with its class path alone: name its annotation processors in"
                    + " annotationProcessorPaths of maven-compiler-plugin, and run check after mvn compile"),
    PROCESSORS_OUT_OF_REACH(
            false, "run once without --offline, or correct annotationProcessorPaths of maven-compiler-plugin"),
    BOMS_OUT_OF_REACH(false, "run once without --offline, or correct the BOM that the log names"),
    NO_ENFORCER(true, "write -Dplimsoll.enforcer=https://host, or the property plimsoll.enforcer in the POM"),
    OFFLINE(false, "run once without --offline"),
    NO_WORD(false, "run check again once that is mended; the gate itself asks anew at each deploy"),
    TIME_OUT(false, "see target/plimsoll/work/source-pass.log for where the compiler stands"),
    NO_DETECTOR(true, "use a version of dev.plimsoll:plimsoll-maven-plugin that has one");

    private final boolean lasts;
    private final String remedy;

    Cause(boolean lasts, String remedy) {
        this.lasts = lasts;
        this.remedy = remedy;
    }

    static Cause of(Obstacle obstacle) {
        return switch (obstacle) {
            case NO_SOURCES -> NOTHING_TO_READ;
            case PROCESSORS_OUT_OF_REACH -> PROCESSORS_OUT_OF_REACH;
            case SOURCES_DO_NOT_COMPILE -> SOURCES_DO_NOT_COMPILE;
            case TIME_OUT -> TIME_OUT;
        };
    }

    /** Whether the same inputs would have it again; a repository that was out of reach may be back. */
    boolean lasts() {
        return lasts;
    }

    /** What to do, or the line that switches it on. */
    String remedy() {
        return remedy;
    }
}
