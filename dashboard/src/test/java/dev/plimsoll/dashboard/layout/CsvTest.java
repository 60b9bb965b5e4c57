package dev.plimsoll.dashboard.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CsvTest {

    @Test
    void plainCellsStayPlain() {
        assertThat(new Csv("service", "behind").row("gateway", 3).row("orders", null))
                .hasToString("service,behind\r\ngateway,3\r\norders,\r\n");
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertThat(new Csv("a").row("x,\"y\"")).hasToString("a\r\n\"x,\"\"y\"\"\"\r\n");
    }

    @Test
    void noTextStartsAFormula() {
        assertThat(new Csv("a").row("=1+1").row(-1)).hasToString("a\r\n'=1+1\r\n-1\r\n");
    }
}
