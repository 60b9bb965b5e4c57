package dev.plimsoll.maven.reactor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Hears of the end of a build in place of the listener that was there, and passes all on to it. Only then it is known
 * which module was the last, what failed and what was skipped; a lifecycle participant would be told as well, but only
 * where a POM says {@code <extensions>true</extensions>}.
 */
final class BuildEnd {
    private BuildEnd() {}

    static void once(MavenExecutionRequest request, Checks checks, Ending ending) {
        synchronized (request) {
            if (checks.first("end of the build")) {
                @Nullable ExecutionListener before = request.getExecutionListener();
                request.setExecutionListener(
                        listener(before == null ? new AbstractExecutionListener() : before, checks, ending));
            }
        }
    }

    /** First ours, as Maven's own then closes the log with its summary; a proxy, as newer Mavens tell of more. */
    private static ExecutionListener listener(ExecutionListener before, Checks checks, Ending ending) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("sessionEnded")) {
                ending.of(Reactor.of(((ExecutionEvent) arguments[0]).getSession(), checks));
            }
            try {
                return method.invoke(before, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, handler);
    }
}
