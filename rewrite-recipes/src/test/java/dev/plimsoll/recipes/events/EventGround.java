package dev.plimsoll.recipes.events;

import dev.plimsoll.recipes.Ground;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.java.JavaParser;

/** What services that tell events compile against: Spring Boot 3.5, brokers, mocks and the platform. */
final class EventGround {
    private static final String LIBRARIES =
            ".*(spring-(web|context|core|beans|tx|test|data-commons|messaging|kafka|amqp|rabbit"
                    + "|cloud-stream)-\\d|kafka-clients|slf4j-api|mockito-core|byte-buddy|persistence-api|platform).*";

    private EventGround() {}

    static JavaParser.Builder<?, ?> parser() {
        List<Path> libraries = Stream.concat(Ground.BOOT_3_5.jars().stream(), JavaParser.runtimeClasspath().stream())
                .filter(entry -> entry.toString().matches(LIBRARIES))
                .toList();
        return JavaParser.fromJavaVersion().classpath(libraries).logCompilationWarningsAndErrors(true);
    }
}
