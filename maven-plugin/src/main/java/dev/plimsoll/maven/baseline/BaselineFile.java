package dev.plimsoll.maven.baseline;

import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.AtomicFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of a module's baseline, which need not exist. */
public final class BaselineFile {
    /** Where it lies in the module's folder. */
    public static final String NAME = ".plimsoll/baseline.yml";

    private final Path file;
    private final String shown;

    private BaselineFile(Path file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    /** That of a module. */
    public static BaselineFile of(MavenModule module) {
        Path file = module.folder().resolve(NAME);
        return new BaselineFile(file, module.shown(file));
    }

    /** The file as the console shows it. */
    public String shown() {
        return shown;
    }

    /**
     * What it says.
     *
     * @throws BaselineException with all mistakes
     */
    public Baseline read() throws IOException {
        return Files.exists(file) ? BaselineText.read(shown, text()) : Baseline.NONE;
    }

    /** Writes it anew; where there is nothing to know there is no file. */
    public void write(Baseline baseline) throws IOException {
        replace(baseline, BaselineText.write(baseline));
    }

    /** Takes rows out of it and leaves everything else, comments too, as it is. */
    public void shrink(Baseline left) throws IOException {
        replace(left, BaselineText.shrunk(text(), left));
    }

    private void replace(Baseline baseline, String text) throws IOException {
        if (baseline.size() == 0) {
            Files.deleteIfExists(file);
        } else if (!Files.exists(file) || !text().equals(text)) {
            AtomicFile.write(file, text);
        }
    }

    private String text() throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new IOException(shown + " is not UTF-8 text; save it as UTF-8", notText);
        }
    }
}
