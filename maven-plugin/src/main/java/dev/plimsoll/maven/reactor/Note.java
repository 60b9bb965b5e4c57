package dev.plimsoll.maven.reactor;

import dev.plimsoll.standards.report.NotChecked;
import java.nio.file.Path;

/** What became of one module, as the memory of a build holds it. */
sealed interface Note {

    /** Its reports are there. */
    record Checked(Path reports) implements Note {}

    /** There are none. */
    record Missing(NotChecked.Kind kind, String reason) implements Note {}

    /** One line of text. */
    static String write(Note note) {
        if (note instanceof Missing missing) {
            return missing.kind() + " " + missing.reason();
        }
        return "CHECKED " + ((Checked) note).reports();
    }

    /** The inverse of {@link #write}. */
    static Note read(String text) {
        String[] parts = text.split(" ", 2);
        return parts[0].equals("CHECKED")
                ? new Checked(Path.of(parts[1]))
                : new Missing(NotChecked.Kind.valueOf(parts[0]), parts[1]);
    }
}
