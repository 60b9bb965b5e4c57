package dev.plimsoll.maven.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a library holds, the same for a folder of classes and for the jar made of it. */
final class Packed {
    private Packed() {}

    /** In hex, over names and checksums, without what packaging adds in {@code META-INF}. */
    static String digest(Path file) throws IOException {
        Inputs inputs = new Inputs();
        sums(file).forEach((name, sum) -> inputs.text(name).text(sum));
        return inputs.key();
    }

    /** A module without sources has no folder before it is packed, and an empty jar afterwards. */
    private static Map<String, Long> sums(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return folder(file);
        }
        return Files.exists(file) ? jar(file) : Map.of();
    }

    private static Map<String, Long> jar(Path file) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (ZipFile jar = new ZipFile(file.toFile())) {
            jar.stream()
                    .filter(entry -> counts(entry.getName()))
                    .forEach(entry -> sums.put(entry.getName(), sum(entry)));
        } catch (ZipException noJar) {
            sums.put("", sum(file));
        }
        return sums;
    }

    private static Map<String, Long> folder(Path folder) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (counts(name)) {
                    sums.put(name, sum(file));
                }
            }
        }
        return sums;
    }

    private static boolean counts(String name) {
        return !name.endsWith("/") && !name.startsWith("META-INF/");
    }

    private static long sum(ZipEntry entry) {
        return entry.getCrc();
    }

    private static long sum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return sum.getValue();
    }
}
