package dev.plimsoll.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.plimsoll.platform.data.PlatformFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

/** Where the master keys come from, and what the start says where they do not. */
class MasterKeysTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheToolMakesIsRead() {
        assertThat(read(Keys.file()).has(read(Keys.file()).primary())).isFalse();
        assertThatCode(() -> read(Keys.file())).doesNotThrowAnyException();
    }

    @Test
    void withoutThePropertyItSaysHowToMakeSome() {
        assertThatThrownBy(() -> MasterKeysFile.read(null, new DefaultResourceLoader()))
                .hasMessageContaining("plimsoll.crypto.master-keys is not set")
                .extracting(failure -> ((PlatformFailure) failure).action())
                .asString()
                .contains("MasterKeysTool", "tinkey create-keyset");
    }

    @Test
    void whereNothingIsThereItSaysSo() {
        assertThatThrownBy(() -> read(folder.resolve("none.json")))
                .hasMessageContaining("none.json, and nothing is there");
    }

    @Test
    void whatIsNoKeysetIsRefusedWithoutQuotingIt() throws Exception {
        Path file = Files.writeString(folder.resolve("keys.json"), "hunter2");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("no Tink keyset of AES256_GCM keys")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void aKeyOfAnotherKindIsRefused() throws Exception {
        MasterKeysFile.fresh();
        Path file = folder.resolve("keys.json");
        Files.writeString(file, MasterKeysFile.text(KeysetHandle.generateNew(PredefinedAeadParameters.AES128_GCM)));

        assertThatThrownBy(() -> read(file)).hasMessageContaining("no Tink keyset of AES256_GCM keys");
    }

    @Test
    void aKeyIsAddedPromotedAndTheOthersCleanedAway() throws Exception {
        Path file = Keys.file();
        int first = read(file).primary();

        MasterKeysTool.main(new String[] {"add", file.toString()});
        assertThat(read(file).primary()).isEqualTo(first);
        MasterKeysTool.main(new String[] {"promote", file.toString()});
        int second = read(file).primary();
        assertThat(second).isNotEqualTo(first);
        assertThat(read(file).has(first)).isTrue();
        MasterKeysTool.main(new String[] {"clean", file.toString()});

        assertThat(read(file).has(first)).isFalse();
        assertThat(read(file).primary()).isEqualTo(second);
    }

    @Test
    void keysThatAreThereAreNotOverwritten() {
        Path file = Keys.file();

        assertThatThrownBy(() -> MasterKeysTool.main(new String[] {"create", file.toString()}))
                .hasMessageContaining("exists");
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws Exception {
        assertThat(Files.getPosixFilePermissions(Keys.file())).hasSize(2);
    }

    @Test
    void theToolSaysWhatToWrite() {
        assertThatThrownBy(() -> MasterKeysTool.main(new String[] {"rotate"}))
                .hasMessage("Write one of create, add, promote, clean, and the file: create master-keys.json");
    }

    private static MasterKeys read(Path file) {
        return MasterKeysFile.read("file:" + file, new DefaultResourceLoader());
    }
}
