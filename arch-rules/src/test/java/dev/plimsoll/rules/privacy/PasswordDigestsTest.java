package dev.plimsoll.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordDigestsTest {
    private static final String DIGEST = """
            (String text) throws Exception {
                return java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes());
            } }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Files { byte[] checksum",
                "class Etag { byte[] of",
                "class Pwnedness { byte[] rangeOfPwnedPassword",
                "class CompromisedPasswordChecker { byte[] prefix",
                "class Passwordless { byte[] hash",
                "class PasswordReset { byte[] hash",
                "class Accounts { byte[] createPasswordToken",
                "class Compass { byte[] wordHash"
            })
    void aDigestThatHashesNoPasswordIsNotFlagged(String head) throws IOException {
        assertThat(check("package a; " + head + DIGEST)).isEmpty();
    }

    @Test
    void aPasswordThatALibraryHashesIsNotFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        interface Encoder { String encode(CharSequence text); }

                        class Accounts {
                            Encoder encoder;

                            String hashPassword(String password) { return encoder.encode(password); }
                        }
                        """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Accounts { byte[] hashPassword",
                "class Accounts { byte[] password_hash",
                "class Accounts { byte[] encodePwd",
                "class PasswordHasher { byte[] hash",
                "class Accounts { static class Passwords { byte[] hash(String t) throws Exception { return null; } } byte[] passphraseMd5"
            })
    void aDigestOfAPasswordIsFlagged(String head) throws IOException {
        assertThat(check("package a; " + head + DIGEST))
                .extracting(Violation::target)
                .containsExactly("java.security.MessageDigest");
    }

    @Test
    void theComparisonOfTwoHashesIsNotFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        class Accounts {
                            boolean passwordMatches(byte[] a, byte[] b) {
                                return java.security.MessageDigest.isEqual(a, b);
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aDigestInALambdaOrInAnEncoderIsFlagged() throws IOException {
        assertThat(check("""
                        package org.springframework.security.crypto.password;

                        public interface PasswordEncoder { String encode(CharSequence text); }

                        package a;

                        class Sha implements org.springframework.security.crypto.password.PasswordEncoder {
                            public String encode(CharSequence text) {
                                return org.springframework.util.DigestUtils.md5DigestAsHex(text.toString().getBytes());
                            }
                        }

                        class Import {
                            void hashPasswords(java.util.stream.Stream<String> all) {
                                all.map(text -> org.springframework.util.DigestUtils.md5DigestAsHex(text.getBytes())).toList();
                            }
                        }
                        """))
                .extracting(Violation::message)
                .containsExactly(
                        "Sha hashes a password by hand, with DigestUtils",
                        "Import hashes a password by hand, with DigestUtils");
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("no-hand-written-crypto", code);
    }
}
