package dev.plimsoll.recipes.boot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What POMs say otherwise on Spring Boot 4, as {@code artifacts.yml} has it; each artifact as {@code group:artifact}, with
 * a version behind it where Spring Boot manages none.
 *
 * @param dropped artifacts without a successor that nobody misses
 * @param pinned the versions of what is no longer managed and works on
 * @param obstacles why there is no way for an artifact, or for a group ({@code group:*})
 * @param beside what an artifact asks for beside another one
 * @param uses the artifacts, with commas between them, that types ask for, by the beginning of the types' names
 * @param plugins the oldest versions of plugins that work
 * @param together groups whose versions are left to Spring Boot
 */
record Artifacts(
        Map<String, String> renamed,
        List<String> dropped,
        Map<String, String> pinned,
        Map<String, String> obstacles,
        Map<String, Map<String, String>> beside,
        Map<String, String> uses,
        Map<String, String> plugins,
        List<String> together) {
    static final Artifacts KNOWN = Data.read("artifacts.yml", Artifacts.class);

    Optional<String> obstacle(String library) {
        return Optional.ofNullable(obstacles.get(library))
                .or(() -> Optional.ofNullable(obstacles.get(library.replaceFirst(":.*", ":*"))));
    }

    /** Whether Spring Boot's own version is the only one that its other parts are made for. */
    boolean isOfTheStack(String library) {
        String group = library.replaceFirst(":.*", "");
        return together.stream().anyMatch(one -> group.equals(one) || group.startsWith(one + "."));
    }
}
