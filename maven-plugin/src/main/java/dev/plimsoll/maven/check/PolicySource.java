package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.policy.FleetPolicy;
import dev.plimsoll.maven.report.Sha256;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The text of the policy that holds for a module, not yet parsed.
 *
 * @param name how messages and reports call it
 */
public record PolicySource(String name, String text) {
    static final String FILE = "plimsoll.yml";

    /** The nearest {@code plimsoll.yml}, from the module's folder up to the reactor's; else the defaults. */
    public static PolicySource of(MavenModule module) throws IOException {
        return fileOf(module).orElseGet(() -> new PolicySource("defaults", Policies.defaultText()));
    }

    static Optional<PolicySource> fileOf(MavenModule module) throws IOException {
        for (Path folder = module.folder();
                folder != null && folder.startsWith(module.policyRoot());
                folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return Optional.of(new PolicySource(module.shown(file), text(file)));
            }
        }
        return Optional.empty();
    }

    static PolicySource of(FleetPolicy fleet) {
        return new PolicySource(fleet.name(), fleet.text());
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new IOException(file + " is not UTF-8 text; save it as UTF-8", notText);
        }
    }

    /**
     * The policy itself.
     *
     * @throws dev.plimsoll.standards.policy.PolicyException with all mistakes
     */
    public Policy parse() {
        return Policies.read(name, text);
    }

    /** Of the text as UTF-8, in hex; an enforcer with the same text gets the same. */
    String sha256() {
        return Sha256.of(text);
    }

    /** The name and which state of the policy: two reports with the same one were judged by the same policy. */
    String state() {
        UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return name + "@" + hash.toString().substring(0, 8);
    }
}
