package dev.plimsoll.maven.javac;

import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Places in the configuration of maven-compiler-plugin that are filled right before it runs: when Maven reads a project,
 * nobody knows its class path yet. A slot that nobody fills changes nothing.
 */
final class Slots {
    private static final String NOTHING = "-XDplimsoll=absent";
    private static final String ARGUMENT = "plimsoll.javac.argument";
    private static final String FORK = "plimsoll.javac.fork";
    private static final int COUNT = 4 + Javac.FLAGS.size();

    private final Properties properties;

    /** In the properties of a project. */
    Slots(Properties properties) {
        this.properties = properties;
    }

    /** Adds empty slots to a configuration, which forks as it does now. */
    void add(Xpp3Dom configuration, String fork) {
        Xpp3Dom arguments = child(configuration, "compilerArgs");
        IntStream.range(0, COUNT).forEach(i -> {
            Xpp3Dom argument = new Xpp3Dom("arg");
            argument.setValue("${" + ARGUMENT + i + "}");
            arguments.addChild(argument);
        });
        child(configuration, "fork").setValue("${" + FORK + "}");
        properties.setProperty(FORK, fork);
        IntStream.range(0, COUNT).forEach(i -> properties.setProperty(ARGUMENT + i, NOTHING));
    }

    /** Whether there are any. */
    boolean exist() {
        return properties.containsKey(FORK);
    }

    void fill(List<String> arguments, boolean fork) {
        if (arguments.size() > COUNT) {
            throw new IllegalArgumentException(arguments.size() + " arguments for " + COUNT + " slots");
        }
        IntStream.range(0, arguments.size()).forEach(i -> properties.setProperty(ARGUMENT + i, arguments.get(i)));
        properties.setProperty(FORK, String.valueOf(fork));
    }

    private static Xpp3Dom child(Xpp3Dom parent, String name) {
        Xpp3Dom child = parent.getChild(name);
        if (child == null) {
            child = new Xpp3Dom(name);
            parent.addChild(child);
        }
        return child;
    }
}
