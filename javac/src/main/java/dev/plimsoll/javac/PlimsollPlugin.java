package dev.plimsoll.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the checks see what javac compiles, from a class loader of their own; {@code -Xplugin:Plimsoll <folder as URI>},
 * where the folder has the class path of the checks in {@link #CLASS_PATH} and what else they want. Whatever fails here
 * never fails the project's compilation.
 */
public final class PlimsollPlugin implements Plugin {
    /** The jars of the checks, one path a line. */
    public static final String CLASS_PATH = "tool.classpath";

    private static final String RECORDER = "dev.plimsoll.rules.source.Recorder";

    @Override
    public String getName() {
        return "Plimsoll";
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        if (arguments.length != 1) {
            return;
        }
        Path folder = Path.of(URI.create(arguments[0]));
        try {
            URLClassLoader loader = loader(folder);
            task.addTaskListener(recorder(loader, task, folder));
            task.addTaskListener(new Closing(loader));
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            tell(folder, e);
        }
    }

    private static URLClassLoader loader(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        for (String jar : Files.readAllLines(folder.resolve(CLASS_PATH))) {
            jars.add(url(jar));
        }
        // Its parent knows javac, and neither the project's processors nor what Maven is made of.
        return new URLClassLoader("plimsoll-javac", jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String jar) throws MalformedURLException {
        return Path.of(jar).toUri().toURL();
    }

    private static TaskListener recorder(ClassLoader loader, JavacTask task, Path folder)
            throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return (TaskListener) loader.loadClass(RECORDER)
                    .getMethod("of", JavacTask.class, Path.class)
                    .invoke(null, task, folder);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void tell(Path folder, Throwable failure) {
        Throwable cause = failure instanceof InvocationTargetException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(folder.resolve("javac.log")))) {
            cause.printStackTrace(log);
        } catch (IOException unwritable) {
            failure.addSuppressed(unwritable);
        }
    }

    /** The last listener of a compilation, as javac tells them in their order. */
    private record Closing(URLClassLoader loader) implements TaskListener {
        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                close();
            }
        }

        private void close() {
            try {
                loader.close();
            } catch (IOException openUntilTheEnd) {
                // Nothing of the project's is lost by it.
                return;
            }
        }
    }
}
