package dev.plimsoll.maven.init;

import dev.plimsoll.maven.javac.Javac;
import java.util.List;
import java.util.stream.Collectors;

/** The text of {@code .mvn/jvm.config}, the options of Maven's own JVM. */
final class JvmConfig {
    private JvmConfig() {}

    /** The text with every flag that opens javac; what is there stays, each flag in either way to write it. */
    static String open(String text) {
        String words = " " + String.join(" ", text.strip().split("\\s+")) + " ";
        List<String> missing = Javac.FLAGS.stream()
                .filter(flag ->
                        !words.contains(" " + flag + " ") && !words.contains(" " + flag.replaceFirst("=", " ") + " "))
                .toList();
        if (missing.isEmpty()) {
            return text;
        }
        String nl = text.contains("\r\n") ? "\r\n" : "\n";
        String before = text.isEmpty() || text.endsWith("\n") ? text : text + nl;
        return before + missing.stream().map(flag -> flag + nl).collect(Collectors.joining());
    }
}
