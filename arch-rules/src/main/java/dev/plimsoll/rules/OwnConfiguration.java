package dev.plimsoll.rules;

import com.tngtech.archunit.ArchConfiguration;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * ArchUnit as we configure it, whatever a project's {@code archunit.properties} or {@code -Darchunit.*} say.
 *
 * <p>ArchUnit reads that file through the thread's class loader, once for the whole JVM, and lets system properties win over
 * what is set by code; so the first look happens where there is no such file, and the properties are hidden meanwhile.
 */
final class OwnConfiguration {
    private static final Properties HIDDEN = new Properties();
    private static int running;

    private OwnConfiguration() {}

    /** Runs under our configuration, with the class loader from which missing classes are read. */
    static <T> T run(ClassLoader libraries, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        hide();
        try {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            return ArchConfiguration.withThreadLocalScope(configuration -> {
                configuration.reset();
                configuration.setResolveMissingDependenciesFromClassPath(true);
                thread.setContextClassLoader(libraries);
                return work.get();
            });
        } finally {
            thread.setContextClassLoader(before);
            restore();
        }
    }

    private static synchronized void hide() {
        running++;
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("archunit."))
                .forEach(name -> HIDDEN.setProperty(name, System.clearProperty(name)));
    }

    private static synchronized void restore() {
        running--;
        if (running == 0) {
            HIDDEN.stringPropertyNames().forEach(name -> System.setProperty(name, HIDDEN.getProperty(name)));
            HIDDEN.clear();
        }
    }
}
