package dev.plimsoll.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** The pages on the class path, found by looking, never listed by hand. */
public final class Standards {
    private static final String FOLDER = "standards/";
    private static @Nullable Map<String, Standard> pages;

    private Standards() {}

    /**
     * Every standard, by topic and id.
     *
     * @throws PageException when a page is not well formed
     */
    public static List<Standard> all() {
        return List.copyOf(pages().values());
    }

    /** The standard with this id. */
    public static Optional<Standard> find(String id) {
        return Optional.ofNullable(pages().get(id));
    }

    /** Reads one page that need not be on the class path; {@code page} is {@code topic/id.md}. */
    public static Standard read(String page, String text) {
        return PageReader.read(page, text);
    }

    /**
     * The words of a company's vocabulary that the pages speak of, each with what our own platform calls it.
     *
     * @throws PageException when two pages differ about a word
     */
    public static Map<String, Set<String>> words() {
        return words(all());
    }

    static Map<String, Set<String>> words(List<Standard> standards) {
        Map<String, Set<String>> words = new TreeMap<>();
        for (Standard standard : standards) {
            standard.words().forEach((word, names) -> {
                if (!words.computeIfAbsent(word, first -> names).equals(names)) {
                    throw new PageException(
                            standard.path() + ".md",
                            List.of("the word \"" + word + "\" is " + names + " here and " + words.get(word)
                                    + " on another page; a word means the same everywhere"));
                }
            });
        }
        return words;
    }

    private static synchronized Map<String, Standard> pages() {
        if (pages == null) {
            pages = byId(load());
        }
        return pages;
    }

    /** Sorted by topic and id. */
    static Map<String, Standard> byId(Stream<Standard> standards) {
        return standards
                .sorted(Comparator.comparing(Standard::path))
                .collect(Collectors.toMap(Standard::id, Function.identity(), Standards::refuse, LinkedHashMap::new));
    }

    private static Standard refuse(Standard first, Standard second) {
        throw new PageException(
                second.path() + ".md",
                List.of("the id is taken by " + first.path() + ".md; ids are unique over all topics"));
    }

    private static Stream<Standard> load() {
        try {
            URL folder = Standards.class.getResource("/" + FOLDER);
            if (folder == null) {
                throw new IllegalStateException("No pages of standards on the class path");
            }
            URLConnection connection = folder.openConnection();
            return connection instanceof JarURLConnection jar
                    ? fromJar(jar)
                    : fromFolder(Path.of(URI.create(folder.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Standard> fromJar(JarURLConnection connection) throws IOException {
        return connection.getJarFile().stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(FOLDER) && name.endsWith(".md"))
                .map(name -> read(name.substring(FOLDER.length()), resource(name)))
                .toList()
                .stream();
    }

    private static Stream<Standard> fromFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .map(page -> read(page, resource(FOLDER + page)))
                    .toList()
                    .stream();
        }
    }

    private static String resource(String name) {
        try (InputStream in = Standards.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Cannot read the page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
