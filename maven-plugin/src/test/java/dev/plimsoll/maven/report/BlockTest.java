package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.report.Block.Fence;
import dev.plimsoll.maven.report.Block.Heading;
import dev.plimsoll.maven.report.Block.Item;
import dev.plimsoll.maven.report.Block.Paragraph;
import org.junit.jupiter.api.Test;

final class BlockTest {

    @Test
    void aPageFallsIntoItsParts() {
        assertThat(Block.of("""
                One
                paragraph.

                ```java bad
                class A {

                }
                ```
                ## How to fix
                - first
                  and more
                - second
                """))
                .containsExactly(
                        new Paragraph("One paragraph."),
                        new Fence("java", "bad", "class A {\n\n}"),
                        new Heading("How to fix"),
                        new Item("first and more"),
                        new Item("second"));
    }

    @Test
    void aFenceThatNeverEndsEndsWithThePage() {
        assertThat(Block.of("```xml\n<a/>")).containsExactly(new Fence("xml", "", "<a/>"));
    }

    @Test
    void inlineMarksBecomeHtmlAndCodeStaysAsItIs() {
        assertThat(Html.inline("`<a> *b*` and *so* **on**, see [x](https://a.b) <i>"))
                .isEqualTo("<code>&lt;a&gt; *b*</code> and <em>so</em> <strong>on</strong>,"
                        + " see <a href=\"https://a.b\">x</a> &lt;i&gt;");
    }
}
