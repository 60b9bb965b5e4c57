package dev.plimsoll.enforcer.policy;

import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.PolicyException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The words of a policy and where they come from, as its mistakes are to name it. */
public record PolicyText(String source, String text) {

    static PolicyText from(@Nullable Path file) throws IOException {
        if (file == null) {
            return new PolicyText("defaults.yml", Policies.defaultText());
        }
        try {
            return new PolicyText(file.toString(), Files.readString(file));
        } catch (CharacterCodingException notText) {
            throw new IOException(file + " is not UTF-8 text", notText);
        }
    }

    /** @throws PolicyException with all mistakes */
    public Policy read() {
        return Policies.read(source, text);
    }

    String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
