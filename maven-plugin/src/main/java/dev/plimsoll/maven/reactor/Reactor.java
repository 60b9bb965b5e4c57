package dev.plimsoll.maven.reactor;

import dev.plimsoll.standards.report.NotChecked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSummary;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build after it, by their folders.
 *
 * @param name of the module in whose folder the build was started
 * @param folder where it was started
 * @param reports where the merged report belongs
 * @param isMerged whether it has modules; a build of a single one has its own report only
 */
public record Reactor(String name, Path folder, Path reports, boolean isMerged, List<Member> members) {

    public Reactor {
        members = List.copyOf(members);
    }

    /** One module. */
    record Member(String name, Note note) {}

    /** Whether a check was wanted of any module, and not all were skipped. */
    boolean wasTouched() {
        return members.stream()
                .anyMatch(member ->
                        !(member.note() instanceof Note.Missing missing) || missing.kind() == NotChecked.Kind.FAILED);
    }

    /** A file as the console shows it. */
    String shown(Path file) {
        return (file.startsWith(folder) ? folder.relativize(file) : file)
                .toString()
                .replace('\\', '/');
    }

    static Reactor of(MavenSession session, Checks checks) {
        List<MavenProject> all = new ArrayList<>(session.getAllProjects());
        all.sort(Comparator.comparing(MavenProject::getBasedir));
        MavenProject root =
                all.stream().filter(MavenProject::isExecutionRoot).findFirst().orElseGet(session::getTopLevelProject);
        List<Member> members = new ArrayList<>();
        for (MavenProject module : all) {
            Note note = checks.find(module).orElseGet(() -> missing(module, session));
            members.add(new Member(module.getArtifactId(), note));
        }
        return new Reactor(
                root.getArtifactId(),
                root.getBasedir().toPath(),
                Path.of(root.getBuild().getDirectory(), "plimsoll"),
                root.getPackaging().equals("pom"),
                members);
    }

    private static Note missing(MavenProject module, MavenSession session) {
        if (!session.getProjects().contains(module)) {
            return new Note.Missing(NotChecked.Kind.LEFT_OUT, "this build was narrowed to other modules");
        }
        BuildSummary summary = session.getResult().getBuildSummary(module);
        if (summary == null) {
            return new Note.Missing(NotChecked.Kind.FAILED, "the build ended before it came to it");
        }
        return summary instanceof BuildFailure
                ? new Note.Missing(NotChecked.Kind.FAILED, "its build failed before the check")
                : new Note.Missing(NotChecked.Kind.LEFT_OUT, "its build has no check");
    }
}
