package dev.plimsoll.rules.delivery;

import com.google.auto.service.AutoService;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectRule;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.delivery.CatalogInfo;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A {@code catalog-info.yaml} in the folder of a service, or above it in the repository, names its owner. */
@AutoService(ProjectRule.class)
public final class ServiceHasAnOwner implements ProjectRule {

    @Override
    public List<Violation> check(ProjectFacts facts, Policy policy) {
        List<CatalogInfo> files = facts.deployable() ? files(facts) : List.of();
        return !facts.deployable() || files.stream().anyMatch(CatalogInfo::hasOwner)
                ? List.of()
                : List.of(new Violation(
                        Standard.idOf(ServiceHasAnOwner.class),
                        files.isEmpty()
                                ? "The service has no owner: no catalog-info.yaml lies beside its POM or above it"
                                : "The service has no owner: " + files.get(0).complaint(),
                        facts.module().relativize(facts.pom()).toString().replace('\\', '/'),
                        1,
                        "catalog-info.yaml",
                        ""));
    }

    /** The nearest first. */
    private static List<CatalogInfo> files(ProjectFacts facts) {
        return Stream.iterate(
                        facts.module(),
                        folder -> folder != null && folder.startsWith(facts.repository()),
                        Path::getParent)
                .flatMap(CatalogInfo::in)
                .filter(Files::isRegularFile)
                .map(ServiceHasAnOwner::read)
                .toList();
    }

    private static CatalogInfo read(Path file) {
        try {
            return CatalogInfo.read(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
