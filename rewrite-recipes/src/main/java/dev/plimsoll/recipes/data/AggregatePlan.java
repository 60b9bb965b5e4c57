package dev.plimsoll.recipes.data;

import dev.plimsoll.recipes.MainSources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Which entities become aggregates, which numbers become UUIDs with them, and what stays for which reason. */
final class AggregatePlan {
    private static final String STARTER = "dev.plimsoll:plimsoll-platform-starter";
    private static final Pattern METHOD = Pattern.compile("([RP]):(.+)\\.([^.(]+)\\((.*)\\)(?:#(\\d+))?");

    private final AggregateSources sources;
    private final IdFlows flows = new IdFlows();
    private final Map<String, Aggregate> turned = new LinkedHashMap<>();
    private final Map<String, String> left = new TreeMap<>();
    private final Set<String> slots = new HashSet<>();

    AggregatePlan(AggregateSources sources) {
        this.sources = sources;
        List<Aggregate> candidates = candidates();
        if (candidates.stream().anyMatch(Aggregate::hasNumericId)) {
            follow(candidates);
        }
        for (Aggregate candidate : candidates) {
            reasonToLeave(candidate)
                    .ifPresentOrElse(
                            reason -> left.put(candidate.entity.getSimpleName(), reason),
                            () -> turned.put(candidate.name(), candidate));
        }
        turned.values().stream()
                .filter(Aggregate::hasNumericId)
                .forEach(each -> slots.addAll(flows.sameAs(slot(each))));
        turned.values().forEach(this::migrate);
        sources.columns.keepThoseOf(source -> true);
    }

    Optional<Aggregate> of(JavaType.FullyQualified type) {
        return Optional.ofNullable(turned.get(type.getFullyQualifiedName()));
    }

    Map<String, Aggregate> turned() {
        return turned;
    }

    Map<String, String> left() {
        return left;
    }

    /** Whether a number becomes a UUID. */
    boolean turns(@Nullable String slot) {
        return slot != null && slots.contains(slot);
    }

    /** Whether the service sets something to null or to now before it saves, so that what a caller says of it counts for nothing. */
    boolean setsItself(Aggregate aggregate) {
        return Stream.concat(Stream.of(Aggregate.ID), Aggregate.TIMES.stream())
                .flatMap(name -> sources.uses.ofMethod(aggregate.name(), "set" + Aggregate.property(name)))
                .findAny()
                .isPresent();
    }

    IdCalls calls() {
        return new IdCalls(sources.types, flows);
    }

    SourceTypes types() {
        return sources.types;
    }

    private List<Aggregate> candidates() {
        List<Aggregate> candidates = new ArrayList<>();
        for (J.CompilationUnit unit : sources.units) {
            if (MainSources.contain(unit)) {
                unit.getClasses().stream()
                        .filter(type -> type.getType() != null
                                && !Aggregate.isOne(type)
                                && Entities.isWrittenRoot(type, type.getType())
                                && Entities.supertypes(type.getType()).noneMatch(above -> above.getFullyQualifiedName()
                                        .equals(Aggregate.ROOT)))
                        .forEach(type -> candidates.add(new Aggregate(type, unit, sources.uses)));
            }
        }
        return candidates;
    }

    private void follow(List<Aggregate> candidates) {
        IdFlowScan scan = new IdFlowScan(sources.types, flows);
        sources.units.forEach(unit -> scan.visit(unit, 0));
        flows.all().forEach(this::madeByOthers);
        candidates.stream().filter(Aggregate::hasNumericId).forEach(each -> {
            reasonOfItself(each).ifPresent(reason -> flows.keep(slot(each), reason));
        });
        candidates.stream().filter(Aggregate::hasNumericId).forEach(each -> new IdColumns(sources, flows, candidates)
                .reasonToKeep(each, slot(each))
                .ifPresent(reason -> flows.keep(slot(each), reason)));
    }

    private Optional<String> reasonToLeave(Aggregate candidate) {
        return reasonOfItself(candidate)
                .or(() -> candidate.hasNumericId()
                        ? flows.reasonToKeep(slot(candidate)).map(reason -> "its id stays a number: " + reason)
                        : Optional.empty());
    }

    private Optional<String> reasonOfItself(Aggregate candidate) {
        boolean starter = sources.libraries
                .of(candidate.unit)
                .map(libraries -> libraries.containsKey(STARTER))
                .orElse(true);
        return starter
                ? candidate.reasonToLeave().or(() -> sources.bulk
                        .on(candidate.entity, candidate.type)
                        .map(statement -> statement + BulkStatements.IS_REFUSED))
                : Optional.of("its module does not have plimsoll-platform-starter, which brings AggregateRoot");
    }

    static String slot(Aggregate aggregate) {
        return Slots.field(aggregate.name(), Aggregate.ID);
    }

    /** Methods that Lombok or a record makes are those of their fields; others that no source shows are not understood. */
    private void madeByOthers(String slot) {
        Matcher method = METHOD.matcher(slot);
        if (!method.matches()) {
            return;
        }
        String owner = method.group(2);
        String signature = owner + "." + method.group(3) + "(" + method.group(4) + ")";
        Optional<J.ClassDeclaration> declaration = sources.types.declaration(owner);
        if (sources.types.declareMethod(signature)) {
            return;
        }
        Optional<JavaType.Variable> field = declaration
                .map(J.ClassDeclaration::getType)
                .flatMap(type -> sources.types.attribute(type, List.of(attribute(method, owner))));
        flows.join(slot, field.map(Slots::variable).orElse(null));
        if (field.isEmpty()) {
            flows.keep(slot, owner.replaceFirst(".*\\.", "") + "." + method.group(3) + " is made by what is not seen");
        }
    }

    private String attribute(Matcher method, String owner) {
        List<String> components = sources.types.componentsOf(owner);
        if (method.group(3).contains("<")) {
            int index = method.group(5) == null ? 0 : Integer.parseInt(method.group(5));
            return index < components.size() ? components.get(index) : "";
        }
        String name = method.group(3).replaceFirst("^(?:get|set|is)(?=[A-Z])", "");
        return name.isEmpty() ? "" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private void migrate(Aggregate aggregate) {
        Optional<String> table = Entities.table(aggregate.entity);
        if (table.isEmpty()) {
            return;
        }
        List<String> statements = new ArrayList<>();
        if (aggregate.hasNumericId()) {
            Set<String> others = new TreeSet<>();
            new IdColumns(sources, flows, List.copyOf(turned.values()))
                    .plainColumns(slot(aggregate))
                    .forEach(others::add);
            statements.addAll(TurnOver.statements(table.get(), aggregate.idColumn(), sources.schema, others));
        }
        Map<String, J.VariableDeclarations> taken = aggregate.takenOver();
        if (!taken.containsKey(Aggregate.VERSION)) {
            statements.add(added(table.get(), "version BIGINT DEFAULT 0"));
        }
        for (String time : Aggregate.TIMES) {
            String column = aggregate.ownColumn(time).orElse(Entities.snakeCase(time));
            if (!taken.containsKey(time)) {
                statements.add(added(table.get(), column + " TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP"));
            } else if (!sources.schema
                    .column(table.get(), column)
                    .map(type -> type.contains("with time zone") || type.contains("timestamptz"))
                    .orElse(true)) {
                statements.add("ALTER TABLE %s ALTER COLUMN %s SET DATA TYPE TIMESTAMP WITH TIME ZONE;"
                        .formatted(table.get(), column));
            }
        }
        if (!statements.isEmpty()) {
            sources.columns.changes(aggregate.unit, statements);
        }
    }

    private static String added(String table, String column) {
        return "ALTER TABLE %s ADD COLUMN %s NOT NULL;".formatted(table, column);
    }
}
