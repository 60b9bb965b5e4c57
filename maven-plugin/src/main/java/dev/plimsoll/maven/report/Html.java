package dev.plimsoll.maven.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as HTML. */
final class Html {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Running text of Markdown with code, emphasis and links. */
    static String inline(String markdown) {
        StringBuilder html = new StringBuilder();
        Matcher code = CODE.matcher(markdown);
        int from = 0;
        while (code.find()) {
            html.append(emphasis(markdown.substring(from, code.start())));
            html.append("<code>").append(escape(code.group(1))).append("</code>");
            from = code.end();
        }
        return html.append(emphasis(markdown.substring(from))).toString();
    }

    static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return "<h4>" + inline(heading.text()) + "</h4>\n";
        }
        if (block instanceof Block.Item item) {
            return "<p class=\"item\">" + inline(item.text()) + "</p>\n";
        }
        if (block instanceof Block.Fence fence) {
            return "<figure class=\"" + escape(fence.mark()) + "\"><figcaption>" + escape(fence.mark())
                    + "</figcaption><pre><code>" + escape(fence.code()) + "</code></pre></figure>\n";
        }
        return "<p>" + inline(((Block.Paragraph) block).text()) + "</p>\n";
    }

    private static String emphasis(String text) {
        return escape(text)
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
                .replaceAll("(?<![*\\w])\\*([^*\\s][^*]*)\\*(?![*\\w])", "<em>$1</em>")
                .replaceAll("\\[([^]]+)]\\((https?://[^)\\s]+)\\)", "<a href=\"$2\">$1</a>");
    }
}
