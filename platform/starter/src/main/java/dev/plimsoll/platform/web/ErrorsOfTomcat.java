package dev.plimsoll.platform.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers in the same form what Tomcat refuses before it knows of the service: a path that cannot be decoded, for instance. */
final class ErrorsOfTomcat extends ErrorReportValve {
    /** Takes the place of the valve that answers in HTML. */
    static void installOn(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ErrorsOfTomcat.class.getName());
            host.getPipeline().addValve(new ErrorsOfTomcat());
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"status\":" + status.value() + ",\"title\":\"" + status.getReasonPhrase() + "\"}");
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("The caller has gone", e);
        }
    }
}
