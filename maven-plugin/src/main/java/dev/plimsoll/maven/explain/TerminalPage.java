package dev.plimsoll.maven.explain;

import dev.plimsoll.maven.report.Block;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.FixKind;
import dev.plimsoll.standards.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** A page as a terminal shows it. */
final class TerminalPage {
    private static final int WIDTH = 100;

    private TerminalPage() {}

    /** The text, ending with a line break. */
    static String of(Standard standard, Goals goals) {
        String fix = standard.fix() == FixKind.RECIPE
                ? "mended by " + goals.of("fix") + " -Dstandard=" + standard.id()
                : "mended by hand";
        String head = strong(standard.title()) + "\n" + standard.path() + ", "
                + standard.severity().word() + " by default, since " + standard.since() + "\n" + fix + "\n\n";
        return Block.of(standard.markdown()).stream()
                .map(TerminalPage::block)
                .collect(Collectors.joining("\n", head, ""));
    }

    private static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return strong(heading.text()) + "\n";
        }
        if (block instanceof Block.Item item) {
            return wrapped("- " + plain(item.text()), "  ");
        }
        if (block instanceof Block.Fence fence) {
            return marked(fence.mark()) + "\n" + fence.code().indent(4);
        }
        return wrapped(plain(((Block.Paragraph) block).text()), "");
    }

    private static String marked(String mark) {
        return switch (mark) {
            case "bad" -> MessageUtils.buffer().failure("bad").toString();
            case "good" -> MessageUtils.buffer().success("good").toString();
            default -> mark;
        };
    }

    private static String strong(String text) {
        return MessageUtils.buffer().strong(text).toString();
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("\\*\\*([^*]+)\\*\\*", "$1")
                .replaceAll("\\[([^]]+)]\\(([^)\\s]+)\\)", "$1 ($2)")
                .replace("`", "");
    }

    static String wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= WIDTH && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
            }
            line.append(line.isEmpty() || line.toString().equals(indent) ? "" : " ")
                    .append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines) + "\n";
    }
}
