package dev.plimsoll.rules;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module's class path as ArchUnit may see it: without {@code archunit_ignore_patterns.txt} and {@code archunit.properties}, which
 * would let a project, or any jar that it uses, switch rules off.
 */
final class Libraries extends URLClassLoader {

    Libraries(List<Path> classPath) throws MalformedURLException {
        super(urls(classPath), ClassLoader.getPlatformClassLoader());
    }

    @Override
    public @Nullable URL findResource(String name) {
        return name.startsWith("archunit") ? null : super.findResource(name);
    }

    private static URL[] urls(List<Path> classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        return urls;
    }
}
