package dev.plimsoll.rules.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of a module in which a check may find something. They compile against the module's classes, in a part of the time
 * that all its files take.
 */
final class Suspects {
    /** Other processors write types, which are among the classes; this one changes those that are compiled. */
    private static final String CHANGES_SOURCES = "lombok";

    /** What begins so is a letter of any word. */
    private static final String ANY_LETTER = "\\u";

    private Suspects() {}

    /**
     * The same for these files alone, with processors only where they change them.
     *
     * @param traces those of the checks
     * @return empty when there are no classes to compile them against
     */
    static Optional<Compilation> of(Compilation compilation, List<Pattern> traces) {
        if (!Files.isDirectory(Path.of(compilation.classes()))) {
            return Optional.empty();
        }
        List<String> files = compilation.files().stream()
                .filter(file -> isSuspicious(text(compilation, file), traces))
                .toList();
        boolean processing = compilation.processing()
                && files.stream().anyMatch(file -> text(compilation, file).contains(CHANGES_SOURCES));
        return Optional.of(compilation.of(files, processing));
    }

    private static boolean isSuspicious(String text, List<Pattern> traces) {
        return text.contains(ANY_LETTER)
                || traces.stream().anyMatch(trace -> trace.matcher(text).find());
    }

    private static String text(Compilation compilation, String file) {
        try {
            return new String(Files.readAllBytes(Path.of(file)), Charset.forName(compilation.encoding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
