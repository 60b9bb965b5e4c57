package dev.plimsoll.rules;

import dev.plimsoll.rules.ArchitectureCheck.Result;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.rules.worker.Work;
import dev.plimsoll.rules.worker.WorkFailedException;
import dev.plimsoll.rules.worker.Workers;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rules on classes, under way in a JVM beside this one. */
public final class ArchitecturePass implements AutoCloseable {
    private static final Duration TIME_OUT = Duration.ofMinutes(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final Work work;
    private final Path answer;

    private ArchitecturePass(Work work, Path answer) {
        this.work = work;
        this.answer = answer;
    }

    /**
     * What the rules need of a module, all paths absolute.
     *
     * @param classPath where superclasses and annotations of libraries are read from
     * @param module the module's folder
     * @param roots its source folders
     * @param generated the folder under which sources are generated
     */
    public record Request(
            Path classes, List<Path> classPath, Vocabulary vocabulary, Path module, List<Path> roots, Path generated) {
        public Request {
            classPath = List.copyOf(classPath);
            roots = List.copyOf(roots);
        }
    }

    /** What was found, or which detector broke. */
    record Answer(@Nullable Result result, @Nullable String crash) {}

    /**
     * Begins.
     *
     * @param toolClassPath the class path of this code itself and of all that it needs
     * @param folder for the files that pass between the two JVMs
     */
    public static ArchitecturePass start(Request request, List<Path> toolClassPath, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path asked = folder.resolve("class-pass.json");
        Path answer = folder.resolve("class-pass-findings.json");
        Files.deleteIfExists(answer);
        Files.writeString(asked, JSON.writeValueAsString(request));
        return new ArchitecturePass(Workers.begin(ArchitecturePass.class, toolClassPath, asked, answer), answer);
    }

    /** Reads a {@link Request} from the first file and writes an {@link Answer} to the second, both JSON. */
    public static void main(String[] arguments) throws IOException {
        Request request = JSON.readValue(Path.of(arguments[0]).toFile(), Request.class);
        Files.writeString(Path.of(arguments[1]), JSON.writeValueAsString(answer(request)));
    }

    /**
     * Waits for its end.
     *
     * @throws RuleFailedException when a rule breaks
     */
    public Result result() throws InterruptedException {
        try {
            if (!work.isDoneWithin(TIME_OUT)) {
                throw new RuleFailedException(
                        "The pass over the classes took longer than " + TIME_OUT.toMinutes() + " minutes");
            }
        } catch (WorkFailedException e) {
            throw new RuleFailedException("The pass over the classes failed: " + e.getMessage());
        }
        Answer found = JSON.readValue(answer.toFile(), Answer.class);
        if (found.result() == null) {
            throw new RuleFailedException(String.valueOf(found.crash()));
        }
        return found.result();
    }

    @Override
    public void close() {
        work.close();
    }

    private static Answer answer(Request request) {
        Sources sources = new Sources(request.module(), request.roots(), request.generated());
        try {
            return new Answer(
                    ArchitectureCheck.run(request.classes(), request.classPath(), request.vocabulary(), sources), null);
        } catch (RuleFailedException e) {
            return new Answer(null, e.getMessage());
        }
    }
}
