package dev.plimsoll.maven.reactor;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * What the goals of one build know in common, until it ends. It holds text only: where a module gives the plugin other
 * dependencies, Maven loads its classes twice.
 */
public final class BuildMemory {
    private static final String KEY = "dev.plimsoll";

    private BuildMemory() {}

    /** By name, for all threads of the build. */
    public static ConcurrentMap<String, String> of(MavenExecutionRequest request) {
        synchronized (request) {
            @SuppressWarnings("unchecked")
            ConcurrentMap<String, String> memory = (ConcurrentMap<String, String>)
                    request.getData().computeIfAbsent(KEY, key -> new ConcurrentHashMap<String, String>());
            return memory;
        }
    }
}
