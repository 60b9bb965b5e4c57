package dev.plimsoll.maven.fix;

import java.util.stream.Collectors;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** A unified diff with its colours, where there are any. */
final class DiffText {
    private DiffText() {}

    static String of(String diff) {
        return diff.lines().map(DiffText::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        if (line.startsWith("@@ ")) {
            return line.replaceFirst("^(@@ .*? @@).*", "$1");
        }
        if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("diff ")) {
            return MessageUtils.buffer().strong(line).toString();
        }
        if (line.startsWith("+")) {
            return MessageUtils.buffer().success(line).toString();
        }
        return line.startsWith("-") ? MessageUtils.buffer().failure(line).toString() : line;
    }
}
