package dev.plimsoll.recipes.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The columns that hold the id of an entity, and whether all of them are known. */
final class IdColumns {
    private static final Pattern NAME = Pattern.compile("name\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("F:(.+)#(.+)");

    private final AggregateSources sources;
    private final IdFlows flows;
    private final List<Aggregate> aggregates;

    IdColumns(AggregateSources sources, IdFlows flows, List<Aggregate> aggregates) {
        this.sources = sources;
        this.flows = flows;
        this.aggregates = aggregates;
    }

    Optional<String> reasonToKeep(Aggregate aggregate, String slot) {
        Optional<String> table = Entities.table(aggregate.entity);
        if (table.isEmpty()) {
            return Optional.of("a constant names its table");
        }
        if (!sources.columns.hasMigrationsBeside(aggregate.unit)
                || sources.schema.column(table.get(), aggregate.idColumn()).isEmpty()) {
            return Optional.of("no Flyway migration makes the column " + table.get() + "." + aggregate.idColumn());
        }
        if (table.get().contains(".")
                || sources.schema.mentions(table.get())
                        != sources.schema.foreignKeysTo(table.get()).size()) {
            return Optional.of("not all that refers to the table " + table.get() + " is understood");
        }
        if (sources.columns.isOnMySql(aggregate.unit)) {
            return Optional.of("its migrations are written for MySQL");
        }
        if (sources.schema.isReadElsewhere(table.get())) {
            return Optional.of("SQL beside the tables names " + table.get());
        }
        return extended(aggregate).or(() -> columnsOf(slot)).or(() -> associations(aggregate, table.get()));
    }

    private Optional<String> extended(Aggregate aggregate) {
        return sources.types
                .entities()
                .filter(other -> Entities.supertypes(other)
                        .anyMatch(above -> above.getFullyQualifiedName().equals(aggregate.name())))
                .map(other -> other.getClassName() + " extends it")
                .findFirst();
    }

    private Optional<String> columnsOf(String slot) {
        long ids = aggregates.stream()
                .filter(each -> flows.sameAs(slot).contains(AggregatePlan.slot(each)))
                .count();
        Set<String> columns = plainColumns(slot);
        if (sources.types
                .entities()
                .filter(entity ->
                        aggregates.stream().noneMatch(each -> each.name().equals(entity.getFullyQualifiedName())))
                .flatMap(entity -> sources.types.idSlot(entity).stream())
                .anyMatch(flows.sameAs(slot)::contains)) {
            return Optional.of("it is the id of an entity that stays, too");
        }
        if (ids > 1 && !columns.isEmpty()) {
            return Optional.of("it flows together with the id of another entity");
        }
        return Stream.concat(
                        columns.stream()
                                .filter(column -> !isKnown(column))
                                .map(column -> "no migration makes the column " + column),
                        flows.sameAs(slot).stream()
                                .filter(this::isSomewhereElse)
                                .map(each -> "it is stored in " + each.substring(2)))
                .findFirst();
    }

    private boolean isKnown(String column) {
        String[] names = column.split("\\.");
        return sources.schema.column(names[0], names[1]).isPresent();
    }

    /** A field of an embedded object or of a supertype, of which nobody says here into which tables it goes. */
    private boolean isSomewhereElse(String slot) {
        Matcher field = FIELD.matcher(slot);
        return field.matches()
                && sources.types
                        .declaration(field.group(1))
                        .map(J.ClassDeclaration::getType)
                        .filter(type -> Entities.isAnnotated(type.getAnnotations(), "Embeddable")
                                || Entities.isAnnotated(type.getAnnotations(), "MappedSuperclass"))
                        .isPresent();
    }

    /** The plain numbers of entities that are the id of another: {@code orders.customer_id}. */
    Set<String> plainColumns(String slot) {
        Set<String> columns = new TreeSet<>();
        for (String same : flows.sameAs(slot)) {
            Matcher field = FIELD.matcher(same);
            if (field.matches()
                    && aggregates.stream()
                            .noneMatch(each -> AggregatePlan.slot(each).equals(same))) {
                sources.types
                        .declaration(field.group(1))
                        .filter(type -> type.getType() != null
                                && Entities.isAnnotated(type.getType().getAnnotations(), "Entity"))
                        .ifPresent(type -> column(type, field.group(2)).ifPresent(columns::add));
            }
        }
        return columns;
    }

    private static Optional<String> column(J.ClassDeclaration entity, String field) {
        return Entities.fields(entity)
                .filter(each -> each.getVariables().get(0).getSimpleName().equals(field)
                        && each.getLeadingAnnotations().stream()
                                .noneMatch(a -> a.getSimpleName().equals("Transient")))
                .findFirst()
                .map(each -> Schema.plain(Entities.table(entity).orElse("?")) + "."
                        + Entities.column(each).map(Schema::plain).orElse(Entities.snakeCase(field)));
    }

    /** Each association to the entity has to be a foreign key that the migrations make. */
    private Optional<String> associations(Aggregate aggregate, String table) {
        Set<String> keys = new TreeSet<>();
        sources.schema.foreignKeysTo(table).forEach(key -> keys.add(key.table() + "." + key.column()));
        return sources.types
                .all()
                .flatMap(type -> sources.types.declaration(type.getFullyQualifiedName()).stream())
                .flatMap(type -> Entities.fields(type)
                        .filter(field -> leadsTo(field, aggregate))
                        .flatMap(field -> unknown(type, field, table, keys).stream()))
                .findFirst();
    }

    private static boolean leadsTo(J.VariableDeclarations field, Aggregate aggregate) {
        JavaType type = field.getType();
        return type != null
                && Stream.concat(
                                Stream.of(type),
                                type instanceof JavaType.Parameterized generic
                                        ? generic.getTypeParameters().stream()
                                        : Stream.empty())
                        .anyMatch(each -> TypeUtils.isOfClassType(each, aggregate.name()));
    }

    private static Optional<String> unknown(
            J.ClassDeclaration owner, J.VariableDeclarations field, String table, Set<String> keys) {
        String name = field.getVariables().get(0).getSimpleName();
        String where = owner.getSimpleName() + "." + name;
        String annotations = field.getLeadingAnnotations().toString();
        if (annotations.contains("mappedBy")) {
            return Optional.empty();
        }
        if (has(field, "ManyToOne") || has(field, "OneToOne")) {
            String column = Schema.plain(Entities.table(owner).orElse("?")) + "."
                    + joinColumn(field).map(Schema::plain).orElse(Entities.snakeCase(name) + "_id");
            return keys.contains(column)
                    ? Optional.empty()
                    : Optional.of("no migration makes " + column + " of " + where + " a foreign key to " + table);
        }
        if (has(field, "ManyToMany")
                || has(field, "OneToMany") && joinColumn(field).isEmpty()) {
            return Optional.of(where + " keeps it in a table of its own");
        }
        return has(field, "ElementCollection") || has(field, "MapsId") || has(field, "Id")
                ? Optional.of(where + " is mapped in an unusual way")
                : Optional.empty();
    }

    private static boolean has(J.VariableDeclarations field, String annotation) {
        return field.getLeadingAnnotations().stream()
                .anyMatch(each -> each.getSimpleName().equals(annotation));
    }

    private static Optional<String> joinColumn(J.VariableDeclarations field) {
        return field.getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().equals("JoinColumn"))
                .map(annotation -> NAME.matcher(annotation.toString()))
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .findFirst();
    }
}
