package dev.plimsoll.maven.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.standards.mend.Mended;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepairTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = folder.resolve("A.java");
        Files.writeString(file, "before");
    }

    @Test
    void whatWasShownIsWritten() throws Exception {
        repair(false, false).apply(mended("after", 1), "again");

        assertThat(file).hasContent("after");
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        repair(true, true).apply(mended("after", 1), "again");

        assertThat(file).hasContent("before");
    }

    @Test
    void withTooFewTypesNothingIsWritten() {
        assertThatThrownBy(() -> repair(false, false).apply(mended("after", 0.9), "again"))
                .hasMessageContaining("-Dplimsoll.force");
        assertThat(file).hasContent("before");
    }

    @Test
    void unlessItIsForced() throws Exception {
        repair(false, true).apply(mended("after", 0.9), "again");

        assertThat(file).hasContent("after");
    }

    @Test
    void aFileWithoutATextIsDeleted() throws Exception {
        repair(false, false).apply(mended(null, 1), "again");

        assertThat(file).doesNotExist();
    }

    @Test
    void aFileKeepsItsEncoding() throws Exception {
        Charset western = Charset.forName("windows-1252");
        Files.write(file, "für".getBytes(western));

        repair(false, false).apply(mended("größer", 1), "again");

        assertThat(file).hasBinaryContent("größer".getBytes(western));
    }

    @Test
    void whereARecipeBrokeNothingIsWrittenEvenByForce() {
        Mended mended = mended("after", 1);
        Mended broken = new Mended(mended.changes(), 1, List.of(), List.of("A.java: IllegalStateException"));

        assertThatThrownBy(() -> repair(false, true).apply(broken, "again"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("nothing was written: A.java: IllegalStateException");
        assertThat(file).hasContent("before");
    }

    @Test
    void whatWasLeftAloneHoldsNothingUp() throws Exception {
        Mended mended = mended("after", 1);

        repair(false, false).apply(new Mended(mended.changes(), 1, List.of("no network"), List.of()), "again");

        assertThat(file).hasContent("after");
    }

    @Test
    void theEnginesNameIsNoPartOfADiff() {
        assertThat(DiffText.of("@@ -1,2 +1,3 @@ org.openrewrite.config.CompositeRecipe\n a"))
                .isEqualTo("@@ -1,2 +1,3 @@\n a");
    }

    private static Repair repair(boolean dryRun, boolean force) {
        return new Repair(new SystemStreamLog(), dryRun, force);
    }

    private Mended mended(@Nullable String after, double coverage) {
        return new Mended(
                List.of(new Mended.Change(file, after, "+x", List.of("Fix"))), coverage, List.of(), List.of());
    }
}
