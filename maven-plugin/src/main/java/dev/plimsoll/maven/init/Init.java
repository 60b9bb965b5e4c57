package dev.plimsoll.maven.init;

import dev.plimsoll.maven.report.AtomicFile;
import dev.plimsoll.standards.delivery.CatalogFile;
import dev.plimsoll.standards.delivery.CatalogInfo;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings Plimsoll into a project; a second time changes nothing.
 *
 * @param pom of the project that all modules inherit from
 * @param root where Maven looks for {@code .mvn}
 * @param version of the plugin
 * @param inherits whether the POM has the block already, with extensions, wherever it is written
 */
record Init(Path pom, Path root, String version, boolean inherits) {
    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([\\w.-]+)[\"']");

    /**
     * Writes what is missing.
     *
     * @param team absent where nobody said whose the service is
     * @return what it did, one line each
     */
    List<String> run(String service, @Nullable String team) throws IOException {
        List<String> did = new ArrayList<>();
        Charset encoding = encoding();
        String before = Files.readString(pom, encoding);
        // Before the first file is written, as a POM that cannot be read must leave none.
        String after = inherits ? before : PomBlock.add(before, version);
        did.add(write(pom, before, after, encoding) + "  the plugin block, with extensions and the goal check");
        Path config = root.resolve(".mvn").resolve("jvm.config");
        String flags = Files.exists(config) ? Files.readString(config) : "";
        did.add(write(config, flags, JvmConfig.open(flags), StandardCharsets.UTF_8)
                + "  the flags that let the checks into Maven's own javac");
        did.add(owner(service, team));
        return did;
    }

    private String owner(String service, @Nullable String team) throws IOException {
        List<Path> there = CatalogInfo.NAMES.stream()
                .map(pom::resolveSibling)
                .filter(Files::exists)
                .toList();
        if (!there.isEmpty()) {
            return "kept     " + shown(there.get(0)) + "  it is there already";
        }
        Path file = pom.resolveSibling("catalog-info.yaml");
        if (team == null) {
            return "left out " + shown(file) + "  nobody said whose the service is: -Dplimsoll.team=...";
        }
        AtomicFile.write(file, CatalogFile.of(service, team));
        return "wrote    " + shown(file) + "  the owner, " + team;
    }

    private String write(Path file, String before, String after, Charset encoding) throws IOException {
        if (before.equals(after)) {
            return "kept     " + shown(file);
        }
        AtomicFile.write(file, after, encoding);
        return "wrote    " + shown(file);
    }

    private String shown(Path file) {
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }

    private Charset encoding() throws IOException {
        try (Stream<String> lines = Files.lines(pom, StandardCharsets.ISO_8859_1)) {
            Matcher declared = ENCODING.matcher(lines.findFirst().orElse(""));
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        }
    }
}
