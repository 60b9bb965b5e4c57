package dev.plimsoll.maven.check;

/** What to do about a standard that could not be checked. */
final class Remedy {
    private Remedy() {}

    static String of(String reason) {
        if (reason.startsWith("the sources do not compile")) {
            return "let the module compile with its class path alone: name its annotation processors in"
                    + " annotationProcessorPaths of maven-compiler-plugin, and run check after mvn compile";
        }
        if (reason.startsWith("the annotation processors")) {
            return "run once without --offline, or correct annotationProcessorPaths of maven-compiler-plugin";
        }
        if (reason.startsWith("the sources took longer")) {
            return "see target/plimsoll/work/source-pass.log for where the compiler stands";
        }
        if (reason.startsWith("the module has no")) {
            return "nothing to do: it reads what this module has none of";
        }
        return "use a version of dev.plimsoll:plimsoll-maven-plugin that has one";
    }
}
