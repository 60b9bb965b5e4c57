package dev.plimsoll.dashboard.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkdownTest {

    @Test
    void markedFencesKeepTheirMark() {
        assertThat(Markdown.html("```java bad\nint a;\n```"))
                .isEqualTo("<pre tabindex=\"0\" class=\"bad\"><code class=\"language-java\">int a;\n</code></pre>\n");
    }

    @Test
    void headingsLieBelowTheTitleOfThePage() {
        assertThat(Markdown.html("# How to fix")).isEqualTo("<h2>How to fix</h2>\n");
    }

    @Test
    void rawHtmlIsText() {
        assertThat(Markdown.html("<script>alert(1)</script>")).contains("&lt;script&gt;");
    }

    @Test
    void aLinkThatRunsCodeLeadsNowhere() {
        assertThat(Markdown.html("[x](javascript:alert(1))")).contains("href=\"\"");
    }
}
