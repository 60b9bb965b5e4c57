package dev.plimsoll.maven.report;

import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.ManagedVersions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Which BOM or parent manages which component, as the gate reads it from properties. */
final class Management {
    private static final String ROLE = "plimsoll:role";
    private static final String MANAGED_BY = "plimsoll:managedBy";

    private final List<ManagedVersions> boms;

    Management(List<ManagedVersions> boms) {
        this.boms = boms.stream()
                .sorted(Comparator.comparing(managed -> Purl.of(managed.bom())))
                .toList();
    }

    /** In the order of their package URLs. */
    Stream<Bom> boms() {
        return boms.stream().map(ManagedVersions::bom);
    }

    /** A library has the versions that others give it, and its role where it is a BOM itself. */
    void describe(Library library, ObjectNode component) {
        String purl = Purl.of(library);
        boms().filter(bom -> Purl.of(bom).equals(purl)).forEach(bom -> addRole(bom, component));
        boms.stream()
                .filter(managed -> managed.manage(library))
                .forEach(managed -> add(component, MANAGED_BY, Purl.of(managed.bom())));
    }

    static void addRole(Bom bom, ObjectNode component) {
        add(component, ROLE, bom.role());
    }

    private static void add(ObjectNode component, String name, String value) {
        component.withArray("properties").addObject().put("name", name).put("value", value);
    }
}
