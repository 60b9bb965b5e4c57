package dev.plimsoll.maven.module;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.model.building.ModelCache;
import org.jspecify.annotations.Nullable;

/** Remembers POMs between BOMs, which share parents and import each other. */
final class PomCache implements ModelCache {
    private final Map<String, Object> known = new ConcurrentHashMap<>();

    @Override
    public void put(String group, String artifact, String version, String tag, Object data) {
        known.put(key(group, artifact, version, tag), data);
    }

    @Override
    public @Nullable Object get(String group, String artifact, String version, String tag) {
        return known.get(key(group, artifact, version, tag));
    }

    private static String key(String group, String artifact, String version, String tag) {
        return group + ":" + artifact + ":" + version + ":" + tag;
    }
}
