package dev.plimsoll.migrator;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.openrewrite.Cursor;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.RecipeRunException;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.MavenDownloadingExceptions;

/**
 * What the engine swallows on its way, told apart.
 *
 * <p>What Maven or the network could not bring is a remark: a POM that did not resolve hinders its own moves at most,
 * and fixes of Java sources must work offline. All else, an exception of a recipe or of a parser, is an error: what
 * the recipe would have changed is not known, and half a repair is none.
 */
final class Troubles {
    private static final List<Class<? extends Exception>> OUT_OF_REACH = List.of(
            MavenDownloadingException.class,
            MavenDownloadingExceptions.class,
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            SSLException.class);

    private final List<String> remarks = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    void add(Throwable trouble) {
        (isOutOfReach(trouble) ? remarks : errors).add(text(trouble));
    }

    List<String> remarks() {
        return remarks.stream().distinct().toList();
    }

    List<String> errors() {
        return errors.stream().distinct().toList();
    }

    private static boolean isOutOfReach(Throwable trouble) {
        return Stream.iterate(trouble, each -> each != null, Throwable::getCause)
                .limit(20)
                .anyMatch(each -> OUT_OF_REACH.stream().anyMatch(type -> type.isInstance(each)));
    }

    private static String text(Throwable trouble) {
        if (trouble instanceof RecipeRunException run && run.getCause() != null) {
            return file(run.getCursor()).map(file -> file + ": ").orElse("") + text(run.getCause());
        }
        String message = trouble.getMessage();
        String type = trouble.getClass().getSimpleName();
        return isOutOfReach(trouble) && message != null ? message : message == null ? type : type + ": " + message;
    }

    private static Optional<Path> file(Cursor cursor) {
        return Optional.ofNullable(cursor.firstEnclosing(SourceFile.class)).map(SourceFile::getSourcePath);
    }
}
