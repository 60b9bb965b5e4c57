package dev.plimsoll.maven.fix;

import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.mend.Mended;
import dev.plimsoll.standards.mend.Mender;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** The engine that runs recipes, in a class loader of its own. */
final class Engine implements AutoCloseable {
    private final URLClassLoader loader;

    private Engine(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Loads the engine.
     *
     * @param jars the engine, the recipes and all that they need, without the seam
     */
    static Engine load(List<Path> jars) throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return new Engine(
                new URLClassLoader("plimsoll-engine", urls, new SeamClassLoader(Engine.class.getClassLoader())));
    }

    Mended mend(MendOrder order, Consumer<String> progress) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return ServiceLoader.load(Mender.class, loader)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No engine is in plimsoll-migrator"))
                    .mend(order, progress);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
