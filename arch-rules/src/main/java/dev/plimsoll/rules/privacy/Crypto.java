package dev.plimsoll.rules.privacy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which calls are cryptography that belongs to the platform. */
final class Crypto {
    private static final Map<String, String> CALLS = Map.of(
            "javax.crypto.Cipher.getInstance", "encrypts",
            "javax.crypto.KeyGenerator.getInstance", "makes a key",
            "javax.crypto.SecretKeyFactory.getInstance", "derives a key",
            "javax.crypto.KeyAgreement.getInstance", "agrees on a key",
            "java.security.Signature.initSign", "signs");
    private static final Set<String> DIGESTS = Set.of(
            "java.security.MessageDigest",
            "org.apache.commons.codec.digest.DigestUtils",
            "org.springframework.util.DigestUtils");
    private static final List<String> PASSWORD_ENCODERS = List.of(
            "org.springframework.security.crypto.password.PasswordEncoder",
            "org.springframework.security.authentication.encoding.PasswordEncoder");
    private static final Set<String> PASSWORD = Set.of("password", "passwords", "passwd", "pwd", "passphrase");

    /** Services that know leaked passwords are asked with a SHA-1, and the token of a reset is no password. */
    private static final Set<String> NO_PASSWORD =
            Set.of("pwned", "leaked", "breached", "compromised", "reset", "token", "tokens");

    /** Who decrypts a private key from a file does so for TLS or for a library. */
    private static final String ENCRYPTED_KEY_FILE = "javax.crypto.EncryptedPrivateKeyInfo";

    private Crypto() {}

    /** What an access does that only the platform should, as a verb. */
    static Optional<String> does(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        if (DIGESTS.contains(owner) && !access.getName().equals("isEqual") && isForPasswords(access)) {
            return Optional.of("hashes a password");
        }
        return Optional.ofNullable(CALLS.get(owner + "." + access.getName()))
                .filter(what -> !readsAKeyFile(access.getOriginOwner()));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Crypto::outermost).orElse(type);
    }

    private static boolean readsAKeyFile(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner().getName().equals(ENCRYPTED_KEY_FILE));
    }

    private static boolean isForPasswords(JavaAccess<?> access) {
        JavaClass type = access.getOriginOwner();
        List<String> words =
                words(type.getName().substring(type.getPackageName().length()) + "_"
                        + access.getOrigin().getName());
        return NO_PASSWORD.stream().noneMatch(words::contains)
                && (PASSWORD_ENCODERS.stream().anyMatch(type::isAssignableTo)
                        || PASSWORD.stream().anyMatch(words::contains));
    }

    private static List<String> words(String name) {
        return Stream.of(name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
