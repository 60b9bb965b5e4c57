package dev.plimsoll.maven.explain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.plimsoll.standards.Standard;
import java.util.List;
import java.util.TreeMap;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** All standards by topic, one line each. */
final class TerminalList {
    private TerminalList() {}

    static String of(List<Standard> standards) {
        int width =
                standards.stream().mapToInt(each -> each.id().length()).max().orElse(0);
        return standards.stream().collect(groupingBy(Standard::topic, TreeMap::new, toList())).entrySet().stream()
                .map(topic -> MessageUtils.buffer().strong(topic.getKey()) + "\n"
                        + topic.getValue().stream()
                                .map(each -> line(each, width))
                                .collect(joining("\n")))
                .collect(joining("\n\n", "", "\n"));
    }

    private static String line(Standard standard, int width) {
        return String.format(
                "  %-" + Math.max(1, width) + "s  %-7s  %s",
                standard.id(),
                standard.severity().word(),
                standard.title());
    }
}
