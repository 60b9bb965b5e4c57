package dev.plimsoll.dashboard.standard;

import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The text of a standard as safe HTML: no raw HTML, no unsafe links, headings below the page's own. */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("pre") && node instanceof FencedCodeBlock code) {
                    attributes.put("tabindex", "0");
                    attributes.put("class", kind(code.getInfo()));
                }
            })
            .build();

    private Markdown() {}

    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Lower());
        return RENDERER.render(document);
    }

    /** Fences are marked, as in {@code java bad}: the page shows which example to follow. */
    private static String kind(String info) {
        String words = " " + info.toLowerCase(Locale.ROOT) + " ";
        if (words.contains(" bad ")) {
            return "bad";
        }
        return words.contains(" good ") ? "good" : "plain";
    }

    private static final class Lower extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.max(2, heading.getLevel()));
            visitChildren(heading);
        }
    }
}
