package dev.plimsoll.recipes.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import java.util.Map;

/** Classes that log in older ways, and the fix run over them. */
final class Loggers {
    static final String FILE = "src/main/java/a/Main.java";
    static final String JUL = """
            package a;

            import java.util.logging.Level;
            import java.util.logging.Logger;

            class Main {
                private static final Logger LOG = Logger.getLogger(Main.class.getName());

                void run(String name, int count, Exception e, Object[] all) {
                    %s
                }
            }
            """;
    static final String LOG4J = """
            package a;

            import org.apache.log4j.Level;
            import org.apache.log4j.Logger;

            class Main {
                private static final Logger LOG = Logger.getLogger(Main.class);

                void run(String name, Object thing, Exception e, char[] letters) {
                    %s
                }
            }
            """;

    private Loggers() {}

    /** The text of the one class after the fix. */
    static String mend(String code) {
        Workshop.Work work = work(Map.of(FILE, code));
        assertThat(work.left()).isEmpty();
        return work.files().getOrDefault(FILE, "");
    }

    static Workshop.Work work(Map<String, String> files) {
        return Workshop.work("logging-uses-slf4j", files, Policies.defaults());
    }
}
