package dev.plimsoll.maven.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import java.util.List;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class TerminalTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();

    @BeforeAll
    static void nobodyLooks() {
        MessageUtils.setColorEnabled(false);
    }

    @Test
    void aPageOpensWithWhatItAsks() {
        assertThat(TerminalPage.of(VERSION, new Goals("1"))).startsWith("""
                Give every entity an optimistic-lock version
                data/entity-has-version, error by default, since 0.1
                mended by mvn dev.plimsoll:plimsoll-maven-plugin:1:fix -Dstandard=entity-has-version
                """);
    }

    @Test
    void examplesAreMarkedAndIndented() {
        assertThat(TerminalPage.of(VERSION, new Goals("1"))).contains("\nbad\n    package com.acme.order;\n");
    }

    @Test
    void noLineOfTextIsWiderThanATerminal() {
        assertThat(TerminalPage.wrapped("word ".repeat(100).strip(), "  ").lines())
                .allMatch(line -> line.length() <= 100)
                .first()
                .asString()
                .startsWith("word word");
    }

    @Test
    void theListGoesByTopic() {
        assertThat(TerminalList.of(List.of(VERSION))).isEqualTo("""
                data
                  entity-has-version  error    Give every entity an optimistic-lock version
                """);
    }
}
