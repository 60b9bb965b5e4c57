package dev.plimsoll.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfConfig;
import dev.plimsoll.platform.data.PlatformFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Reads the master keys, or says why it cannot and how to make some. */
final class MasterKeysFile {
    static final String HOW = "Make one with `java -cp app.jar -Dloader.main=" + MasterKeysTool.class.getName()
            + " org.springframework.boot.loader.launch.PropertiesLauncher create master-keys.json`"
            + " (or `tinkey create-keyset --key-template AES256_GCM --out-format json --out master-keys.json`),"
            + " keep it where secrets are kept, and write plimsoll.crypto.master-keys=file:<where it is>.";

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has no AES-GCM here", e);
        }
    }

    private MasterKeysFile() {}

    static MasterKeys read(@Nullable String location, ResourceLoader resources) {
        if (location == null || location.isBlank()) {
            throw new PlatformFailure(
                    "Personal data is to be encrypted, and plimsoll.crypto.master-keys is not set.", HOW);
        }
        Resource file = resources.getResource(location);
        if (!file.exists()) {
            throw new PlatformFailure("plimsoll.crypto.master-keys is " + location + ", and nothing is there.", HOW);
        }
        try {
            return new MasterKeys(parse(file.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new PlatformFailure("plimsoll.crypto.master-keys is " + location + ", which cannot be read.", HOW);
        } catch (GeneralSecurityException | RuntimeException e) {
            // The cause may quote the file, which is a secret.
            throw new PlatformFailure(
                    "plimsoll.crypto.master-keys is " + location
                            + ", which is no Tink keyset of AES256_GCM keys as JSON.",
                    HOW);
        }
    }

    static KeysetHandle parse(String json) throws GeneralSecurityException {
        KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        for (int i = 0; i < keyset.size(); i++) {
            if (!PredefinedAeadParameters.AES256_GCM.equals(
                    keyset.getAt(i).getKey().getParameters())) {
                throw new GeneralSecurityException("Not AES256_GCM");
            }
        }
        return keyset;
    }

    static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    static String text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }
}
