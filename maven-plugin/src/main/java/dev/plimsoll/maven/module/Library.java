package dev.plimsoll.maven.module;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resolved dependency of a module.
 *
 * @param classifier empty where there is none
 * @param scope as Maven names it: {@code compile}, {@code runtime}, {@code provided}, {@code system}, {@code test}
 * @param file a jar, or the folder of classes of another module; absent where nothing was resolved
 * @param trail what brings it in, {@code group:artifact}, without the module and itself
 */
public record Library(
        String group,
        String artifact,
        String version,
        String type,
        String classifier,
        String scope,
        boolean optional,
        @Nullable Path file,
        List<String> trail) {

    public Library {
        trail = List.copyOf(trail);
    }

    /** {@code group:artifact}. */
    public String key() {
        return group + ":" + artifact;
    }

    /** Whether the module runs with it. */
    public boolean atRunTime() {
        return scope.equals("compile") || scope.equals("runtime");
    }

    /** Whether the module's main code knows it, at compile time or when it runs. */
    public boolean ofMain() {
        return !scope.equals("test");
    }
}
