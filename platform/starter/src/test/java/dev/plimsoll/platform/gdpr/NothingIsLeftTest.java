package dev.plimsoll.platform.gdpr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.crypto.Opener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The proof on the bytes: of whom is erased nothing can be read in tables, files or logs. */
@ExtendWith(OutputCaptureExtension.class)
class NothingIsLeftTest {
    private static final Pattern SEALED = Pattern.compile("p1\\.[0-9]+\\.[A-Za-z0-9_-]{44,}");
    private static final String ADA = "Zyxlovelace";
    private static final String GRACE = "Zyxhopper";

    @Test
    void nothingOfThePersonCanBeRead(CapturedOutput log) throws IOException {
        Path masterKeys = Keys.file();
        try (Shop shop = Shop.on(Postgres.database(), Keys.property(masterKeys))) {
            UUID ada = shop.customer(ADA);
            shop.customer(GRACE);
            shop.jdbc.sql("update customer set segment = 'Zyxcontrol'").update();
            List<String> backup = sealed(shop);
            Opener before = new Opener(shop.jdbc, "file:" + masterKeys);
            assertThat(backup).hasSize(18).allMatch(text -> before.opens(text, places(shop)));

            shop.send("GET /gdpr/subjects/" + ada);
            shop.erase(ada);

            assertThat(shop.rows()).allSatisfy((table, rows) -> assertThat(rows).noneMatch(row -> row.contains(ADA)));
            assertThat(log.getAll()).doesNotContain(ADA);
            noneOpens(shop, masterKeys, backup);
            noFileHolds(shop);
        }
    }

    /** Not what is in the tables now, and of what was there before, as in a backup, the half that is somebody else's. */
    private static void noneOpens(Shop shop, Path masterKeys, List<String> backup) {
        Opener opener = new Opener(shop.jdbc, "file:" + masterKeys);
        List<String> places = places(shop);
        List<String> now = sealed(shop);
        List<String> marks =
                now.stream().filter(text -> text.contains(".erased")).toList();

        assertThat(opener.size()).isOne();
        assertThat(marks).hasSize(1).noneMatch(text -> opener.opens(text, places));
        assertThat(backup.stream().filter(text -> opener.opens(text, places)))
                .hasSize(9)
                .containsExactlyInAnyOrderElementsOf(
                        now.stream().filter(text -> !text.contains(".erased")).toList());
    }

    private static List<String> places(Shop shop) {
        return shop.jdbc
                .sql(
                        "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'")
                .query(String.class)
                .list();
    }

    private static List<String> sealed(Shop shop) {
        return shop.rows().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> SEALED.matcher(row).results().map(MatchResult::group))
                .toList();
    }

    /** In the whole folder of the database, the write-ahead log included, since what is written is sealed before it is sent. */
    private static void noFileHolds(Shop shop) throws IOException {
        shop.jdbc.sql("vacuum full").update();
        shop.jdbc.sql("checkpoint").update();
        Path data =
                Path.of(shop.jdbc.sql("show data_directory").query(String.class).single());

        assertThat(filesWith(data, "Zyxcontrol")).isNotEmpty();
        assertThat(filesWith(data, ADA)).isEmpty();
        assertThat(filesWith(data, GRACE)).isEmpty();
    }

    /** What PostgreSQL takes away meanwhile, as the files of another test's tables, holds nothing. */
    private static List<Path> filesWith(Path folder, String text) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (read(file).contains(text)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
