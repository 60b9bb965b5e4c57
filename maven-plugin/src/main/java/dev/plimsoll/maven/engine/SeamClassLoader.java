package dev.plimsoll.maven.engine;

import java.net.URL;
import org.jspecify.annotations.Nullable;

/** All that the engine sees of the plugin: the types of the seam and the log, so that no library of one meets that of the other. */
final class SeamClassLoader extends ClassLoader {
    private final ClassLoader plugin;

    SeamClassLoader(ClassLoader plugin) {
        super(ClassLoader.getPlatformClassLoader());
        this.plugin = plugin;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("dev.plimsoll.standards.") || name.startsWith("org.slf4j.")) {
            return plugin.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return name.startsWith("standards/") || name.startsWith("policy/") ? plugin.getResource(name) : null;
    }
}
