package dev.plimsoll.maven.report;

import java.util.ArrayList;
import java.util.List;

/** A part of a page's text; the subset of Markdown that pages of standards are written in. */
public sealed interface Block {

    /** A heading within the page. */
    record Heading(String text) implements Block {}

    /** Running text with inline marks. */
    record Paragraph(String text) implements Block {}

    /** One item of a list. */
    record Item(String text) implements Block {}

    /**
     * An example.
     *
     * @param mark {@code bad}, {@code good} or empty
     */
    record Fence(String language, String mark, String code) implements Block {}

    /** The parts of a page in their order. */
    static List<Block> of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); ) {
            int end = end(lines, i);
            if (!lines.get(i).isBlank()) {
                blocks.add(block(lines.subList(i, end)));
            }
            i = end;
        }
        return blocks;
    }

    private static Block block(List<String> lines) {
        String first = lines.get(0);
        if (first.startsWith("```")) {
            String[] words = first.substring(3).strip().split(" ", 2);
            int last = lines.get(lines.size() - 1).startsWith("```") ? lines.size() - 1 : lines.size();
            String code = String.join("\n", lines.subList(1, Math.max(1, last)));
            return new Fence(words[0], words.length > 1 ? words[1] : "", code);
        }
        if (first.startsWith("#")) {
            return new Heading(first.replaceFirst("^#+\\s*", ""));
        }
        String text = String.join(" ", lines.stream().map(String::strip).toList());
        return isItem(first) ? new Item(text.substring(2)) : new Paragraph(text);
    }

    private static int end(List<String> lines, int start) {
        String first = lines.get(start);
        if (first.isBlank() || first.startsWith("#")) {
            return start + 1;
        }
        boolean fence = first.startsWith("```");
        int end = start + 1;
        while (end < lines.size() && (fence ? !lines.get(end).startsWith("```") : continues(lines.get(end)))) {
            end++;
        }
        return fence ? Math.min(end + 1, lines.size()) : end;
    }

    private static boolean continues(String line) {
        return !line.isBlank() && !line.startsWith("#") && !line.startsWith("```") && !isItem(line);
    }

    private static boolean isItem(String line) {
        return line.startsWith("- ") || line.startsWith("* ");
    }
}
