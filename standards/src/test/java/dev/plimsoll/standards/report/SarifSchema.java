package dev.plimsoll.standards.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** OASIS' schema of SARIF 2.1.0, formats included. */
final class SarifSchema {
    private static final Schema SCHEMA = load();

    private SarifSchema() {}

    /** What is wrong with a document; nothing for one that keeps the schema. */
    static List<String> violations(String document) {
        return SCHEMA
                .validate(
                        document,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema load() {
        try (InputStream in = Objects.requireNonNull(
                SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"), "no schema of SARIF")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
