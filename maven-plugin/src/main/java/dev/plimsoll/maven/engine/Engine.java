package dev.plimsoll.maven.engine;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** The engine that runs recipes, in a class loader of its own. */
public final class Engine implements AutoCloseable {
    private final URLClassLoader loader;

    private Engine(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Loads the engine.
     *
     * @param jars the engine, the recipes and all that they need, without the seam
     */
    public static Engine load(List<Path> jars) throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return new Engine(
                new URLClassLoader("plimsoll-engine", urls, new SeamClassLoader(Engine.class.getClassLoader())));
    }

    /** Lets one of the engine's services do its work, which sees none of the plugin's own libraries. */
    public <S, R> R with(Class<S> service, Work<S, R> work) throws InterruptedException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            S found = ServiceLoader.load(service, loader)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No engine is in plimsoll-migrator"));
            return work.done(found);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What a service is to do. */
    public interface Work<S, R> {
        R done(S service) throws InterruptedException;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
