package dev.plimsoll.maven.init;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A well-formed XML text and where in it its elements stand, so that it is changed without being written anew. */
final class XmlText {
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<!DOCTYPE[^>]*>"
                    + "|<(/?)([\\w:.-]+)((?:[^>\"'/]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*+)(/?)>",
            Pattern.DOTALL);

    private final String text;
    private final List<Element> elements = new ArrayList<>();

    /**
     * An element.
     *
     * @param path {@code /project/build}
     * @param start of its first tag
     * @param inner after its first tag
     * @param innerEnd before its last tag; as {@code inner} where it is empty and has one tag
     * @param end after its last tag
     */
    record Element(String path, int start, int inner, int innerEnd, int end) {
        boolean isOneTag() {
            return inner == end;
        }
    }

    private record Open(String path, int start, int inner) {}

    XmlText(String text) {
        this.text = text;
        Deque<Open> open = new ArrayDeque<>();
        Matcher markup = MARKUP.matcher(text);
        while (markup.find()) {
            if (markup.group(2) == null) {
                continue;
            }
            String path = (open.isEmpty() ? "" : open.peek().path()) + "/" + markup.group(2);
            if (!markup.group(1).isEmpty()) {
                Open first = open.pop();
                elements.add(new Element(first.path(), first.start(), first.inner(), markup.start(), markup.end()));
            } else if (!markup.group(4).isEmpty()) {
                elements.add(new Element(path, markup.start(), markup.end(), markup.end(), markup.end()));
            } else {
                open.push(new Open(path, markup.start(), markup.end()));
            }
        }
    }

    /** The elements at a path, in their order. */
    List<Element> all(String path) {
        return elements.stream().filter(element -> element.path().equals(path)).toList();
    }

    /** The first element at a path. */
    Optional<Element> first(String path) {
        return all(path).stream().findFirst();
    }

    /** The text of a child; empty where there is none. */
    String child(Element parent, String name) {
        return elements.stream()
                .filter(element -> element.path().equals(parent.path() + "/" + name))
                .filter(element -> element.start() >= parent.inner() && element.end() <= parent.innerEnd())
                .findFirst()
                .map(element ->
                        text.substring(element.inner(), element.innerEnd()).strip())
                .orElse("");
    }

    /** What stands before an element on its line, as far as it is blank. */
    String indent(Element element) {
        int line = text.lastIndexOf('\n', element.start() - 1) + 1;
        String before = text.substring(line, element.start());
        return before.isBlank() ? before : "";
    }

    /** One step of indentation: that of the children of the root. */
    String step() {
        return first("/project/modelVersion")
                .map(this::indent)
                .filter(step -> !step.isEmpty())
                .orElse("  ");
    }

    /** The text with lines as the last children of an element, which may be one tag. */
    String append(Element parent, List<String> lines) {
        String nl = text.contains("\r\n") ? "\r\n" : "\n";
        String indent = indent(parent);
        StringBuilder added = new StringBuilder();
        lines.forEach(line -> added.append(indent).append(step()).append(line).append(nl));
        if (parent.isOneTag()) {
            String tag = text.substring(parent.start(), parent.end());
            String name = parent.path().substring(parent.path().lastIndexOf('/') + 1);
            String first = tag.substring(0, tag.lastIndexOf('/')).stripTrailing() + ">";
            return text.substring(0, parent.start()) + first + nl + added + indent + "</" + name + ">"
                    + text.substring(parent.end());
        }
        int end = parent.innerEnd();
        int line = text.lastIndexOf('\n', end - 1) + 1;
        boolean alone = line > parent.inner() && text.substring(line, end).isBlank();
        return alone
                ? text.substring(0, line) + added + text.substring(line)
                : text.substring(0, end) + nl + added + indent + text.substring(end);
    }
}
