package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.artifact.CheckState;
import dev.plimsoll.enforcer.artifact.CheckedStandard;
import dev.plimsoll.enforcer.fleet.NextDeploy;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Context;
import dev.plimsoll.enforcer.gate.Emergency;
import dev.plimsoll.enforcer.gate.Evidence;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Made-up services. */
record Services(Chance chance) {

    static final List<String> LIBRARIES =
            List.of(PolicySpec.A, PolicySpec.B, "pkg:maven/org.acme/x", "pkg:maven/org.acme/y");

    List<NextDeploy> some() {
        return IntStream.rangeClosed(0, chance.between(1, 4))
                .mapToObj(this::one)
                .toList();
    }

    private NextDeploy one(int number) {
        String name = "s" + number;
        String team = chance.of(List.of("money", "shop"));
        Instant publishedAt = chance.oneIn(4) ? null : Grid.at(chance.between(-60, 0));
        Context context =
                new Context(new Target(name, team, null, "prod", "deploy"), publishedAt, checked(), Emergency.NONE);
        return new NextDeploy(team, new Case("1", name, evidence(), context, Grid.NOW));
    }

    private Evidence evidence() {
        if (chance.oneIn(12)) {
            return new Evidence.None("no SBOM was uploaded for it");
        }
        List<String> purls = new ArrayList<>(new LinkedHashSet<>(chance.upTo(6, this::purl)));
        Map<String, List<String>> managedBy = new HashMap<>();
        purls.stream()
                .filter(purl -> chance.oneIn(4))
                .forEach(purl -> managedBy.put(purl, List.of(chance.of(purls), PolicySpec.B_BOM + "@1.0.0")));
        return new Evidence.Components(purls, managedBy);
    }

    private String purl() {
        if (chance.oneIn(10)) {
            return chance.of(List.of("pkg:maven", PolicySpec.A, "pkg:maven/org.zzz/z@1", PolicySpec.B_BOM + "@1.0.0"));
        }
        return chance.of(LIBRARIES) + "@" + chance.version();
    }

    private @Nullable Map<String, CheckedStandard> checked() {
        if (chance.oneIn(3)) {
            return chance.oneIn(2) ? null : Map.of();
        }
        Instant receivedAt = Grid.at(chance.between(-40, 0));
        Long policy = chance.oneInOrNull(2, () -> Reality.TODAY);
        Map<String, CheckedStandard> checked = new HashMap<>();
        for (Standard standard : Standards.all()) {
            checked.put(standard.id(), new CheckedStandard(CheckState.PASSED, 0, receivedAt, policy));
        }
        if (chance.oneIn(2)) {
            String broken = chance.of(List.of("pii-is-never-logged", "entity-has-version"));
            CheckState state = chance.of(List.of(CheckState.BROKEN, CheckState.NOT_RUN));
            checked.put(broken, new CheckedStandard(state, 0, receivedAt, policy));
        }
        return checked;
    }
}
