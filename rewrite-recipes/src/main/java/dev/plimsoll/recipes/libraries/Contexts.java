package dev.plimsoll.recipes.libraries;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.MavenExecutionContextView;
import org.openrewrite.maven.cache.MavenPomCache;
import org.openrewrite.maven.tree.GroupArtifactVersion;
import org.openrewrite.maven.tree.MavenMetadata;
import org.openrewrite.maven.tree.MavenRepository;
import org.openrewrite.maven.tree.Pom;
import org.openrewrite.maven.tree.ResolvedGroupArtifactVersion;
import org.openrewrite.maven.tree.ResolvedPom;

/** Contexts like that of a run, in which what is not found is an answer and no failure. */
final class Contexts {
    private Contexts() {}

    static ExecutionContext quiet(ExecutionContext context) {
        InMemoryExecutionContext quiet = new InMemoryExecutionContext(failure -> {});
        context.getMessages().forEach(quiet::putMessage);
        return quiet;
    }

    /** One that has not seen the repository's own POMs, which are not what they were. */
    static ExecutionContext without(Poms poms, ExecutionContext context) {
        MavenExecutionContextView quiet = MavenExecutionContextView.view(quiet(context));
        MavenPomCache cache = MavenExecutionContextView.view(context).getPomCache();
        return quiet.setPomCache(new WithoutModules(cache, poms));
    }

    private record WithoutModules(MavenPomCache cache, Poms poms) implements MavenPomCache {
        @Override
        public @Nullable ResolvedPom getResolvedDependencyPom(ResolvedGroupArtifactVersion gav) {
            return isModule(gav) ? null : cache.getResolvedDependencyPom(gav);
        }

        @Override
        public void putResolvedDependencyPom(ResolvedGroupArtifactVersion gav, ResolvedPom resolved) {
            if (!isModule(gav)) {
                cache.putResolvedDependencyPom(gav, resolved);
            }
        }

        @Override
        public @Nullable Optional<MavenMetadata> getMavenMetadata(URI repository, GroupArtifactVersion gav) {
            return cache.getMavenMetadata(repository, gav);
        }

        @Override
        public void putMavenMetadata(URI repository, GroupArtifactVersion gav, @Nullable MavenMetadata metadata) {
            cache.putMavenMetadata(repository, gav, metadata);
        }

        @Override
        public @Nullable Optional<Pom> getPom(ResolvedGroupArtifactVersion gav) throws MavenDownloadingException {
            return isModule(gav) ? null : cache.getPom(gav);
        }

        @Override
        public void putPom(ResolvedGroupArtifactVersion gav, @Nullable Pom pom) {
            if (!isModule(gav)) {
                cache.putPom(gav, pom);
            }
        }

        @Override
        public @Nullable Optional<MavenRepository> getNormalizedRepository(MavenRepository repository) {
            return cache.getNormalizedRepository(repository);
        }

        @Override
        public void putNormalizedRepository(MavenRepository repository, MavenRepository normalized) {
            cache.putNormalizedRepository(repository, normalized);
        }

        private boolean isModule(ResolvedGroupArtifactVersion gav) {
            return poms.isModule(gav.getGroupId() + ":" + gav.getArtifactId());
        }
    }
}
