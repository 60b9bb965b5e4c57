package dev.plimsoll.recipes;

import java.util.regex.Pattern;
import org.openrewrite.SourceFile;

/** The sources that a service runs with; detectors look at no others, so fixes change no others. */
public final class MainSources {
    private static final Pattern OF_TESTS =
            Pattern.compile("(?:.*/)?src/(?:test|it|integrationTest|integration-test|testFixtures)/.*");

    private MainSources() {}

    /** Whether a file lies outside the usual folders of tests. */
    public static boolean contain(SourceFile file) {
        return !OF_TESTS.matcher(file.getSourcePath().toString().replace('\\', '/'))
                .matches();
    }
}
