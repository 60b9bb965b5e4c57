package dev.plimsoll.migrator;

import dev.plimsoll.standards.mend.MendOrder.Maven;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.HttpSenderExecutionContextView;
import org.openrewrite.maven.MavenExecutionContextView;
import org.openrewrite.maven.MavenSettings;
import org.openrewrite.maven.tree.MavenRepository;

/** Lets the engine resolve POMs from where the build does: its local repository, its mirrors, no network when offline. */
final class MavenGround {
    private MavenGround() {}

    static void prepare(ExecutionContext context, Maven maven) {
        MavenExecutionContextView view = MavenExecutionContextView.view(context);
        view.setMavenSettings(settings(context, maven));
        view.setLocalRepository(MavenRepository.builder()
                .id("local")
                .uri(maven.localRepository().toUri().toString())
                .releases(true)
                .snapshots(true)
                .knownToExist(true)
                .build());
        if (maven.offline()) {
            HttpSenderExecutionContextView.view(context).setHttpSender(request -> {
                throw new UncheckedIOException(new ConnectException("Maven is offline: " + request.getUrl()));
            });
        }
    }

    private static @Nullable MavenSettings settings(ExecutionContext context, Maven maven) {
        MavenSettings merged = null;
        for (Path file : maven.settings()) {
            MavenSettings settings = Files.isRegularFile(file) ? MavenSettings.parse(file, context) : null;
            merged = merged == null ? settings : merged.merge(settings);
        }
        return merged;
    }
}
