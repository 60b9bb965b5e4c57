package dev.plimsoll.maven.init;

import dev.plimsoll.maven.init.XmlText.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Our plugin block in the text of a POM. */
final class PomBlock {
    private static final String GROUP = "dev.plimsoll";
    private static final String ARTIFACT = "plimsoll-maven-plugin";
    private static final String PLUGINS = "/project/build/plugins";

    private PomBlock() {}

    /**
     * The POM with the block in it, which checks in the phase {@code verify}; a block that is there stays as it is but
     * for {@code extensions}, where it does not say.
     */
    static String add(String pom, String version) {
        XmlText xml = new XmlText(pom);
        Element root = xml.first("/project")
                .orElseThrow(() -> new IllegalArgumentException("This is no POM: it has no element project"));
        Optional<Element> own = xml.all(PLUGINS + "/plugin").stream()
                .filter(plugin -> xml.child(plugin, "artifactId").equals(ARTIFACT)
                        && xml.child(plugin, "groupId").equals(GROUP))
                .findFirst();
        if (own.isPresent()) {
            return xml.child(own.get(), "extensions").isEmpty()
                    ? xml.append(own.get(), List.of("<extensions>true</extensions>"))
                    : pom;
        }
        String step = xml.step();
        Optional<Element> plugins = xml.first(PLUGINS);
        if (plugins.isPresent()) {
            return xml.append(plugins.get(), block(version, step));
        }
        List<String> list = wrapped("plugins", block(version, step), step);
        return xml.first("/project/build")
                .map(build -> xml.append(build, list))
                .orElseGet(() -> xml.append(root, wrapped("build", list, step)));
    }

    private static List<String> block(String version, String step) {
        List<String> lines = new ArrayList<>(List.of(
                "<groupId>" + GROUP + "</groupId>",
                "<artifactId>" + ARTIFACT + "</artifactId>",
                "<version>" + version + "</version>",
                "<extensions>true</extensions>"));
        List<String> goals = wrapped("goals", List.of("<goal>check</goal>"), step);
        lines.addAll(wrapped("executions", wrapped("execution", goals, step), step));
        return wrapped("plugin", lines, step);
    }

    private static List<String> wrapped(String name, List<String> lines, String step) {
        List<String> wrapped = new ArrayList<>(List.of("<" + name + ">"));
        lines.forEach(line -> wrapped.add(step + line));
        wrapped.add("</" + name + ">");
        return wrapped;
    }
}
