package dev.plimsoll.maven.check;

import dev.plimsoll.maven.baseline.Baseline;
import dev.plimsoll.maven.baseline.BaselineFile;
import dev.plimsoll.maven.module.MavenModule;
import java.io.IOException;

/** A module's baseline in a check: what is mended leaves it, and nothing comes into it. */
record Ratchet(BaselineFile file, Baseline baseline) {

    static Ratchet of(MavenModule module) throws IOException {
        BaselineFile file = BaselineFile.of(module);
        return new Ratchet(file, file.read());
    }

    /** Drops what is stale where it may; an improvement fails no build, so a file that cannot be written stays as it is. */
    Checked.Stale stale(Baseline rows, boolean drop) {
        if (rows.size() == 0) {
            return Checked.Stale.NONE;
        }
        try {
            if (drop) {
                file.shrink(baseline.without(rows));
            }
            return new Checked.Stale(rows, drop);
        } catch (IOException notWritable) {
            return new Checked.Stale(rows, false);
        }
    }
}
