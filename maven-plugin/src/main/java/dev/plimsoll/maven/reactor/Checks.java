package dev.plimsoll.maven.reactor;

import dev.plimsoll.standards.report.NotChecked;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Which modules this build has checked so far, and what became of the others that it came to. */
public final class Checks {
    private final ConcurrentMap<String, String> memory;

    Checks(ConcurrentMap<String, String> memory) {
        this.memory = memory;
    }

    /** Those of a build, which at its end do what {@code ending} says; only the first one's counts. */
    public static Checks of(MavenSession session, Ending ending) {
        Checks checks = new Checks(BuildMemory.of(session.getRequest()));
        BuildEnd.once(session.getRequest(), checks, ending);
        return checks;
    }

    /** A module was checked; its reports are in the folder. */
    public void checked(MavenProject module, Path reports) {
        note(module, new Note.Checked(reports));
    }

    /** There is nothing in a module to be checked. */
    public void empty(MavenProject module) {
        note(module, new Note.Missing(NotChecked.Kind.EMPTY, "there are no classes and dependencies in it"));
    }

    /** A module was left out. */
    public void leftOut(MavenProject module, String reason) {
        note(module, new Note.Missing(NotChecked.Kind.LEFT_OUT, reason));
    }

    /** The check of a module went wrong; of the message the first line is told. */
    public void failed(MavenProject module, String message) {
        String reason = message.lines().findFirst().orElse("no reason given");
        note(module, new Note.Missing(NotChecked.Kind.FAILED, "its check failed: " + reason));
    }

    Optional<Note> find(MavenProject module) {
        return Optional.ofNullable(memory.get(key(module))).map(Note::read);
    }

    /** Whether nobody did so before in this build. */
    boolean first(String what) {
        return memory.putIfAbsent(what, "") == null;
    }

    private void note(MavenProject module, Note note) {
        memory.put(key(module), Note.write(note));
    }

    private static String key(MavenProject module) {
        return "check of " + module.getBasedir();
    }
}
