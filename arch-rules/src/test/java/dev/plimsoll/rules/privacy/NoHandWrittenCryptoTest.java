package dev.plimsoll.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoHandWrittenCryptoTest {

    @TempDir
    Path folder;

    @Test
    void whatConfiguresTlsIsNotFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        import java.io.InputStream;
                        import java.security.*;
                        import java.security.cert.CertificateFactory;
                        import java.security.spec.PKCS8EncodedKeySpec;
                        import javax.net.ssl.*;

                        class Tls {
                            SSLContext context(InputStream file, char[] password) throws Exception {
                                KeyStore store = KeyStore.getInstance("PKCS12");
                                store.load(file, password);
                                store.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(file));
                                TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
                                trust.init(store);
                                SSLContext context = SSLContext.getInstance("TLSv1.3");
                                context.init(null, trust.getTrustManagers(), new SecureRandom());
                                return context;
                            }

                            PrivateKey key(byte[] der) throws Exception {
                                return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void ofAllPlacesThatUseACipherThatIsToldWhereItIsMade() throws IOException {
        assertThat(check("""
                        package a;

                        import java.util.*;
                        import javax.crypto.*;

                        class Vault {
                            Object all() throws Exception {
                                List<Object> made = new ArrayList<>(List.of(new BitSet(), new Random(), Cipher.getInstance("AES")));
                                made.addAll(List.of(new TreeMap<>(), KeyGenerator.getInstance("AES"), new Date()));
                                made.add(Map.of(new StringJoiner(""), KeyAgreement.getInstance("X25519")));
                                return made;
                            }

                            List<Object> asked(Cipher cipher, KeyGenerator keys, KeyAgreement agreement) throws Exception {
                                return List.of(cipher.getAlgorithm(), keys.getAlgorithm(), agreement.getAlgorithm(),
                                        cipher.getProvider(), keys.getProvider(), agreement.getProvider(),
                                        cipher.getIV(), keys.generateKey(), agreement.generateSecret());
                            }
                        }
                        """))
                .extracting(Violation::line, Violation::target)
                .containsExactly(
                        tuple(8, "javax.crypto.Cipher"),
                        tuple(9, "javax.crypto.KeyGenerator"),
                        tuple(10, "javax.crypto.KeyAgreement"));
    }

    @Test
    void anEncryptedPrivateKeyFileIsNotFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.crypto.*;
                        import javax.crypto.spec.PBEKeySpec;

                        class PemFile {
                            Object key(byte[] der, char[] password) throws Exception {
                                EncryptedPrivateKeyInfo file = new EncryptedPrivateKeyInfo(der);
                                SecretKey key = SecretKeyFactory.getInstance(file.getAlgName()).generateSecret(new PBEKeySpec(password));
                                Cipher cipher = Cipher.getInstance(file.getAlgName());
                                cipher.init(Cipher.DECRYPT_MODE, key, file.getAlgParameters());
                                return file.getKeySpec(cipher);
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aKeyThatIsHandedToALibraryIsNotFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        import java.security.*;
                        import javax.crypto.*;
                        import javax.crypto.spec.SecretKeySpec;

                        class Jwt {
                            SecretKey secret(byte[] bytes) { return new SecretKeySpec(bytes, "HmacSHA256"); }

                            KeyPair pair() throws Exception { return KeyPairGenerator.getInstance("RSA").generateKeyPair(); }

                            int strength() throws Exception { return Cipher.getMaxAllowedKeyLength("AES"); }
                        }
                        """)).isEmpty();
    }

    @Test
    void theVerificationOfAPartnersCallbackIsNotFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        import java.security.*;
                        import javax.crypto.Mac;
                        import javax.crypto.spec.SecretKeySpec;

                        class Callback {
                            boolean isFromStripe(byte[] body, byte[] sent, byte[] secret) throws Exception {
                                Mac mac = Mac.getInstance("HmacSHA256");
                                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                                return MessageDigest.isEqual(mac.doFinal(body), sent);
                            }

                            boolean isFromTheBank(byte[] body, byte[] sent, PublicKey key) throws Exception {
                                Signature signature = Signature.getInstance("SHA256withRSA");
                                signature.initVerify(key);
                                signature.update(body);
                                return signature.verify(sent);
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void encryptionIsFlaggedOnceForAClassWhereItFirstStands() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.crypto.Cipher;

                        class Secrets {
                            Cipher encrypt() throws Exception {
                                return Cipher.getInstance("AES/GCM/NoPadding");
                            }

                            Cipher decrypt() throws Exception {
                                return Cipher.getInstance("AES/GCM/NoPadding");
                            }
                        }
                        """)).singleElement().satisfies(violation -> {
            assertThat(violation.message()).isEqualTo("Secrets encrypts by hand, with Cipher");
            assertThat(violation.line()).isEqualTo(7);
            assertThat(violation.element()).isEqualTo("a.Secrets");
            assertThat(violation.target()).isEqualTo("javax.crypto.Cipher");
        });
    }

    @Test
    void theLineIsThatOfWhatIsFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.crypto.Cipher;

                        class Secrets {
                            byte[] rest(Cipher given) throws Exception {
                                return given.doFinal();
                            }

                            Cipher encrypt() throws Exception {
                                return Cipher.getInstance("AES/GCM/NoPadding");
                            }
                        }
                        """)).extracting(Violation::line).containsExactly(11);
    }

    @Test
    void aKeyAndASignatureOfOnesOwnAreFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        import java.security.*;
                        import javax.crypto.*;

                        class Keys {
                            Object all(PrivateKey key) throws Exception {
                                Signature signature = Signature.getInstance("SHA256withRSA");
                                signature.initSign(key);
                                KeyAgreement.getInstance("X25519");
                                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                                return KeyGenerator.getInstance("AES");
                            }
                        }
                        """))
                .extracting(Violation::line, Violation::message)
                .containsExactly(
                        tuple(9, "Keys signs by hand, with Signature"),
                        tuple(10, "Keys agrees on a key by hand, with KeyAgreement"),
                        tuple(11, "Keys derives a key by hand, with SecretKeyFactory"),
                        tuple(12, "Keys makes a key by hand, with KeyGenerator"));
    }

    @Test
    void aNestedClassAndAMethodReferenceAreFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        interface Maker { javax.crypto.Cipher make(String name) throws Exception; }

                        class Vault {
                            Object door = new Object() {
                                Maker maker = javax.crypto.Cipher::getInstance;
                            };
                        }
                        """)).extracting(Violation::message).containsExactly("Vault encrypts by hand, with Cipher");
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("no-hand-written-crypto", code);
    }
}
