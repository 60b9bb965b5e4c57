package dev.plimsoll.recipes.client;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a module needs for clients of the platform. */
final class Platform {
    private Platform() {}

    /**
     * What it lacks.
     *
     * @param libraries what it compiles against; where that is not known it lacks nothing
     */
    static Set<String> obstacles(Optional<Map<String, String>> libraries) {
        Set<String> lacking = new TreeSet<>();
        libraries
                .filter(known -> !known.containsKey("dev.plimsoll:plimsoll-platform-starter"))
                .ifPresent(known -> lacking.add("its module does not have plimsoll-platform-starter"));
        libraries
                .filter(known -> known.getOrDefault("org.springframework:spring-web", "6")
                        .matches("[1-5]\\..*"))
                .ifPresent(known -> lacking.add("its module has no HTTP interfaces, which came with Spring 6"));
        return lacking;
    }
}
