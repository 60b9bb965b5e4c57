package dev.plimsoll.maven.javac;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What javac is told so that our checks take part.
 *
 * @param arguments each one word of javac's
 * @param change what that does to the build, in words
 */
record Arguments(List<String> arguments, boolean fork, String change) {

    Arguments {
        arguments = List.copyOf(arguments);
    }

    /**
     * What a module's compilation needs.
     *
     * @param open whether the javac of this JVM is
     * @param door the jar that javac loads
     * @param folder where our checks find what they want
     * @param classPath as javac gets it
     */
    static Arguments of(MainCompilation compilation, boolean open, Path door, Path folder, List<String> classPath) {
        List<String> arguments = new ArrayList<>();
        arguments.add("-XDcompilePolicy=simple");
        arguments.add("-Xplugin:Plimsoll " + folder.toUri());
        String processors = "as before";
        if (!compilation.hasProcessorPath()) {
            boolean discovers = !compilation.processesNothing()
                    && (Javac.runsProcessorsUnasked() || compilation.asksForProcessors());
            List<String> path = new ArrayList<>(discovers ? classPath : List.of());
            path.add(door.toString());
            arguments.add("--processor-path=" + String.join(File.pathSeparator, path));
            // A processor path would ask for them.
            if (!discovers && !compilation.processesNothing()) {
                arguments.add("-proc:none");
            }
            processors = discovers ? "from the class path as before" : "none as before";
        }
        boolean fork = compilation.forks() || !open;
        if (fork) {
            Javac.FLAGS.forEach(flag -> arguments.add("-J" + flag));
        }
        return new Arguments(
                arguments,
                fork,
                (fork
                                ? compilation.forks() ? "in javac's own JVM as before" : "in a JVM of javac's own"
                                : "in this JVM")
                        + ", annotation processors " + processors);
    }
}
