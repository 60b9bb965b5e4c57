package dev.plimsoll.maven.module;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.FileSet;
import org.apache.maven.project.MavenProject;

/** Reads modules from Maven. */
public final class Modules {
    private Modules() {}

    /** One module, its dependencies resolved by Maven already. */
    public static MavenModule of(MavenProject project, MavenSession session) {
        Path folder = project.getBasedir().toPath().toAbsolutePath();
        Path target = Path.of(project.getBuild().getDirectory());
        return new MavenModule(
                new MavenModule.Coordinates(
                        project.getGroupId(), project.getArtifactId(), project.getVersion(), project.getPackaging()),
                folder,
                above(folder, Path.of(session.getExecutionRootDirectory())),
                repository(folder, Path.of(session.getExecutionRootDirectory())),
                above(folder, root(session)),
                pom(project).toPath(),
                target,
                target.resolve("generated-sources"),
                Path.of(project.getBuild().getOutputDirectory()),
                folders(built(project).getCompileSourceRoots().stream()),
                folders(project.getTestCompileSourceRoots().stream()),
                folders(Stream.concat(project.getResources().stream(), project.getTestResources().stream())
                        .map(FileSet::getDirectory)),
                project.getArtifacts().stream().map(Modules::library).toList(),
                Boms.of(project, session),
                OwnVersionsReader.of(project, session),
                Delivery.isDeployable(project),
                PackingReader.of(project, session),
                Boms.foundations(project, session),
                CompilerReader.read(project));
    }

    /** The one that somebody wrote: a build may set another in its place, as flatten-maven-plugin does. */
    public static File pom(MavenProject project) {
        File written = project.getOriginalModel().getPomFile();
        return written == null ? project.getFile() : written;
    }

    /** A goal that builds first does so on a copy, which alone knows the generated sources. */
    private static MavenProject built(MavenProject project) {
        MavenProject copy = project.getExecutionProject();
        return copy == null ? project : copy;
    }

    private static Library library(Artifact artifact) {
        File file = artifact.getFile();
        return new Library(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getBaseVersion(),
                artifact.getType(),
                artifact.getClassifier() == null ? "" : artifact.getClassifier(),
                artifact.getScope() == null ? Artifact.SCOPE_COMPILE : artifact.getScope(),
                artifact.isOptional(),
                file == null ? null : file.toPath(),
                trail(artifact.getDependencyTrail()));
    }

    /** Maven's trail runs from the module to the artifact itself, each {@code group:artifact:type:version}. */
    static List<String> trail(List<String> full) {
        if (full == null || full.size() < 3) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (String id : full.subList(1, full.size() - 1)) {
            String[] parts = id.split(":");
            keys.add(parts[0] + ":" + parts[1]);
        }
        return keys;
    }

    private static List<Path> folders(Stream<String> names) {
        return names.map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    private static Path root(MavenSession session) {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        return root == null ? Path.of(session.getExecutionRootDirectory()) : root.toPath();
    }

    private static Path above(Path folder, Path root) {
        return folder.startsWith(root.toAbsolutePath()) ? root.toAbsolutePath() : folder;
    }

    private static Path repository(Path folder, Path fallback) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return above;
            }
        }
        return above(folder, fallback);
    }
}
