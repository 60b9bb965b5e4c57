package dev.plimsoll.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How orders-on-platform is started: a jar of its own, and the platform beside it. */
final class Platform {
    private static final Path TARGET = Subject.target("orders-on-platform");
    private static final String TOOL = "dev.plimsoll.platform.crypto.MasterKeysTool";

    private Platform() {}

    static List<String> arguments(Partners partners, Database database, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Dloader.path=" + TARGET + "/platform",
                "-Dspring.datasource.url=" + database.url(),
                "-Dplimsoll.crypto.master-keys=file:" + masterKeys(),
                "-Dplimsoll.clients.payment-gateway.url=" + partners.address(),
                "-Dplimsoll.clients.carrier.url=" + partners.address(),
                "-Dplimsoll.clients.mail-relay.url=" + partners.address(),
                "-Dplimsoll.clients.payment-gateway.deadline=30s",
                "-Dplimsoll.clients.carrier.deadline=30s",
                "-Dplimsoll.clients.mail-relay.deadline=30s"));
        arguments.addAll(more);
        arguments.addAll(List.of("-jar", TARGET + "/orders-on-platform-1.0.0.jar"));
        return arguments;
    }

    /** As the README tells operators to make them. */
    static Path masterKeys() {
        try {
            Path file = Files.createTempDirectory("keys").resolve("master-keys.json");
            Running.toItsEnd(List.of("-cp", TARGET + "/platform/*", TOOL, "create", file.toString()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
