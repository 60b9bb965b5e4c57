package dev.plimsoll.enforcer.database;

import dev.plimsoll.enforcer.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two processes out of one folder; the operating system gives it back even after kill -9. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("plimsoll.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw inUse(folder);
            }
            return new FolderLock(channel);
        } catch (IOException unusable) {
            throw new StartupFailure(
                    "The folder " + folder + " cannot be used for the data: " + unusable,
                    "Make it writable for this user, or set plimsoll.database.folder to another one.",
                    unusable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static StartupFailure inUse(Path folder) {
        return new StartupFailure(
                "Another Plimsoll process uses the data in " + folder + ".",
                "Stop that process, or set plimsoll.database.folder to another folder, or let both share one PostgreSQL by"
                        + " plimsoll.database.url.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
