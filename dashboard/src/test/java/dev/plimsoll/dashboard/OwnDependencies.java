package dev.plimsoll.dashboard;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Context;
import dev.plimsoll.enforcer.gate.Evidence;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Gate;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.Target;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The libraries on the class path of the full distribution, as its own gate judges them by the releases in the examples. */
final class OwnDependencies {

    /** Just after the last release that the data knows. */
    static final Instant DAY = Instant.parse("2026-08-21T00:00:00Z");

    private static final Path RELEASES = Path.of("../examples/data/releases.csv");
    private static final Path POLICY = Path.of("src/test/resources/own-dependencies.yml");
    private static final String ITSELF = "the full distribution";

    private final Catalogue catalogue;
    private final Policy policy;
    private final List<String> purls;

    private OwnDependencies(Catalogue catalogue, Policy policy) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.purls = catalogue.releases().keySet().stream()
                .sorted()
                .flatMap(library -> onTheClassPath(library).stream())
                .toList();
    }

    static OwnDependencies read() throws IOException {
        List<Release> releases = Files.readAllLines(RELEASES).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> Release.of(cells[0], cells[1], Instant.parse(cells[2])))
                .toList();
        return new OwnDependencies(
                Catalogue.of(1, releases), Policies.read(POLICY.toString(), Files.readString(POLICY)));
    }

    private static Optional<String> onTheClassPath(String library) {
        String[] name = library.substring("pkg:maven/".length()).split("/");
        Pattern jar = Pattern.compile(
                "/" + Pattern.quote(name[0].replace('.', '/') + "/" + name[1]) + "/([^/]+)/[^/]+\\.jar$");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> jar.matcher(entry.replace(File.separatorChar, '/')))
                .filter(Matcher::find)
                .map(found -> library + "@" + found.group(1))
                .findFirst();
    }

    List<String> purls() {
        return purls;
    }

    List<Finding> judged(Instant at) {
        Case asked = new Case(
                "own",
                ITSELF,
                new Evidence.Components(purls),
                new Context(new Target("plimsoll", null, null, "prod", "build"), null),
                at);
        return Gate.decide(asked, Snapshot.of(1, policy, catalogue)).findings().stream()
                .filter(finding -> purls.contains(finding.library() + "@" + finding.version()))
                .sorted((one, other) -> one.library().compareTo(other.library()))
                .toList();
    }

    String table(Instant now) {
        List<Finding> then = judged(DAY);
        Function<String, Finding> today =
                judged(now).stream().collect(Collectors.toMap(Finding::library, Function.identity()))::get;
        return then.stream()
                .map(finding -> row(finding, Objects.requireNonNull(today.apply(finding.library()))))
                .collect(Collectors.joining());
    }

    private String row(Finding then, Finding today) {
        List<Release> known = catalogue.of(then.library());
        return "| %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        then.library().substring("pkg:maven/".length()).replace('/', ':'),
                        then.version(),
                        then.status(),
                        then.floor() == null ? "-" : then.floor(),
                        day(then.deadline() == null ? then.behindSince() : then.deadline()),
                        today.status(),
                        day(known.get(known.size() - 1).gaAt()))
                .replace(System.lineSeparator(), "\n");
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "-" : at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
