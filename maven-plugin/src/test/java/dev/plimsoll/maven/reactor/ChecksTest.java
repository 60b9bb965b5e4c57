package dev.plimsoll.maven.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.report.NotChecked;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

final class ChecksTest {
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final List<String> heard = new ArrayList<>();
    private final Ending ending = new Ending(
            new SystemStreamLog() {
                @Override
                public void info(CharSequence text) {
                    heard.add(text.toString());
                }
            },
            new Goals("1.0"),
            null);

    @Test
    void aNoteSurvivesTheMemoryOfTheBuild() {
        for (Note note : List.of(
                new Note.Checked(Path.of("/builds/my orders/target")),
                new Note.Missing(NotChecked.Kind.FAILED, "its check failed: no such policy"))) {
            assertThat(Note.read(Note.write(note))).isEqualTo(note);
        }
    }

    @Test
    void theLastWordOnAModuleCounts() {
        Checks checks = new Checks(new ConcurrentHashMap<>());
        MavenProject module = project();
        checks.failed(module, "first line\nsecond line");
        assertThat(checks.find(module))
                .contains(new Note.Missing(NotChecked.Kind.FAILED, "its check failed: first line"));

        checks.checked(module, Path.of("reports"));
        assertThat(checks.find(module)).contains(new Note.Checked(Path.of("reports")));
    }

    @Test
    void theEndIsHeardOnceAndTheListenerThatWasThereHearsAll() {
        request.setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void projectStarted(ExecutionEvent event) {
                heard.add("started");
            }

            @Override
            public void sessionEnded(ExecutionEvent event) {
                heard.add("ended");
            }
        });
        MavenSession session = session();

        Checks.of(session, ending).leftOut(project(), "it is skipped");
        ExecutionListener listener = request.getExecutionListener();
        Checks.of(session.clone(), ending);

        assertThat(request.getExecutionListener()).isSameAs(listener);
        listener.projectStarted(new End(session));
        listener.sessionEnded(new End(session));
        assertThat(heard)
                .startsWith("started")
                .endsWith("  not checked  orders: it is skipped", "ended")
                .hasSize(4);
        assertThat(listener.hashCode()).isEqualTo(request.getExecutionListener().hashCode());
    }

    @Test
    void whereNobodyListenedTheEndIsHeardAsWell() {
        MavenSession session = session();
        Checks.of(session, ending);

        request.getExecutionListener().sessionEnded(new End(session));

        assertThat(heard).last().asString().isEqualTo("  not checked  orders: the build ended before it came to it");
    }

    @SuppressWarnings("deprecation")
    private MavenSession session() {
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        MavenProject project = project();
        session.setProjects(List.of(project));
        session.setAllProjects(List.of(project));
        return session;
    }

    private static MavenProject project() {
        MavenProject project = new MavenProject();
        project.setArtifactId("orders");
        project.setPackaging("pom");
        project.setExecutionRoot(true);
        project.setFile(new File("target/checks-test/pom.xml").getAbsoluteFile());
        project.getBuild().setDirectory("target/checks-test/target");
        return project;
    }

    private record End(MavenSession session) implements ExecutionEvent {
        @Override
        public Type getType() {
            return Type.SessionEnded;
        }

        @Override
        public MavenSession getSession() {
            return session;
        }

        @Override
        public MavenProject getProject() {
            return session.getCurrentProject();
        }

        @Override
        public MojoExecution getMojoExecution() {
            throw new AssertionError();
        }

        @Override
        public Exception getException() {
            throw new AssertionError();
        }
    }
}
