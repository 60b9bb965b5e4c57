package dev.plimsoll.recipes.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** An entity, what of it {@code AggregateRoot} can take over, and why it cannot. */
final class Aggregate {
    static final String ROOT = "dev.plimsoll.platform.data.AggregateRoot";
    static final String ID = "id";
    static final String VERSION = "version";
    static final List<String> TIMES = List.of("createdAt", "updatedAt");

    private static final Set<String> OF_ALL_FIELDS = Set.of(
            "lombok.Data",
            "lombok.Value",
            "lombok.EqualsAndHashCode",
            "lombok.ToString",
            "lombok.Builder",
            "lombok.experimental.SuperBuilder",
            "lombok.AllArgsConstructor",
            "lombok.RequiredArgsConstructor");
    private static final Set<String> OF_AN_ID = Set.of(
            "Id",
            "GeneratedValue",
            "SequenceGenerator",
            "TableGenerator",
            "GenericGenerator",
            "UuidGenerator",
            "Column",
            "Basic");
    private static final Set<String> OF_A_VERSION = Set.of("Version", "Column");
    private static final Set<String> OF_A_TIME =
            Set.of("Column", "CreationTimestamp", "UpdateTimestamp", "CreatedDate", "LastModifiedDate", "Temporal");
    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.util.Date",
            "java.sql.Timestamp");
    private static final Set<String> CALLBACKS = Set.of("PrePersist", "PreUpdate");

    final J.ClassDeclaration entity;
    final JavaType.FullyQualified type;
    final J.CompilationUnit unit;
    private final AttributeUses uses;
    private final Map<String, J.VariableDeclarations> fields = new TreeMap<>();

    Aggregate(J.ClassDeclaration entity, J.CompilationUnit unit, AttributeUses uses) {
        this.entity = entity;
        this.type = Objects.requireNonNull(entity.getType());
        this.unit = unit;
        this.uses = uses;
        Entities.fields(entity)
                .filter(field -> !field.hasModifier(J.Modifier.Type.Static))
                .forEach(field -> fields.put(field.getVariables().get(0).getSimpleName(), field));
    }

    /** Whether its source says so already, also where a recipe before wrote that. */
    static boolean isOne(J.ClassDeclaration type) {
        return type.getExtends() != null
                && TypeUtils.isOfClassType(type.getExtends().getType(), ROOT);
    }

    String name() {
        return type.getFullyQualifiedName();
    }

    /** The fields that go, by what replaces them. */
    Map<String, J.VariableDeclarations> takenOver() {
        Map<String, J.VariableDeclarations> taken = new TreeMap<>();
        Stream.concat(Stream.of(ID), TIMES.stream())
                .filter(fields::containsKey)
                .forEach(name -> taken.put(name, fields.get(name)));
        version().ifPresent(field -> taken.put(VERSION, field));
        return taken;
    }

    boolean hasNumericId() {
        return fields.containsKey(ID) && Slots.isNumber(fields.get(ID).getType());
    }

    /** The column of a field that goes, where it is not called as the platform calls it. */
    Optional<String> ownColumn(String attribute) {
        J.VariableDeclarations field = takenOver().get(attribute);
        if (field == null) {
            return Optional.empty();
        }
        String name = field.getVariables().get(0).getSimpleName();
        String column = Entities.column(field).orElse(Entities.snakeCase(name));
        return column.equals(Entities.snakeCase(attribute)) ? Optional.empty() : Optional.of(column);
    }

    /** Whether its JSON told an attribute already, by a getter. */
    boolean tells(String attribute) {
        return declares(getter(attribute)) || fields.containsKey(attribute) && Entities.hasLombokGetters(entity);
    }

    String idColumn() {
        return ownColumn(ID).orElse(ID);
    }

    private Optional<J.VariableDeclarations> version() {
        return fields.values().stream()
                .filter(field -> isAnnotated(field, "Version"))
                .findFirst();
    }

    private static boolean isAnnotated(J.VariableDeclarations field, String name) {
        return field.getLeadingAnnotations().stream()
                .anyMatch(annotation -> annotation.getSimpleName().equals(name));
    }

    Optional<String> reasonToLeave() {
        return Stream.of(reasonOfItself(), reasonOfId(), reasonOfVersion(), reasonOfTimes())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> reasonOfItself() {
        if (entity.getExtends() != null) {
            return Optional.of("it extends " + entity.getExtends());
        }
        if (Entities.nameSpace(entity).startsWith("javax.")) {
            return Optional.of("it still uses javax.persistence; move to Spring Boot 4 first");
        }
        if (entity.getKind() != J.ClassDeclaration.Kind.Type.Class) {
            return Optional.of("it is no class");
        }
        if (Entities.isLombok(entity, OF_ALL_FIELDS)) {
            return Optional.of("what Lombok makes of all its fields would miss those of AggregateRoot");
        }
        if (entity.getLeadingAnnotations().stream()
                .anyMatch(each -> Set.of("IdClass", "AttributeOverride", "AttributeOverrides", "Access", "Immutable")
                        .contains(each.getSimpleName()))) {
            return Optional.of("its annotations map its id by hand");
        }
        return fields.values().stream().anyMatch(field -> isAnnotated(field, "MapsId"))
                ? Optional.of("it shares its id with another entity")
                : Optional.empty();
    }

    private Optional<String> reasonOfId() {
        long ids = fields.values().stream()
                .filter(field -> isAnnotated(field, "Id"))
                .count();
        J.VariableDeclarations id = fields.get(ID);
        if (ids != 1 || id == null || !isAnnotated(id, "Id")) {
            return Optional.of(ids == 1 ? "its id is not called id" : "its id is no single field of its own");
        }
        String idType = Changes.name(id.getType());
        if (!idType.equals("java.util.UUID") && !Slots.isNumber(id.getType())) {
            return Optional.of(
                    "its id is of the type " + idType.replaceFirst(".*\\.", "") + ", which has a meaning of its own");
        }
        if (!isAnnotated(id, "GeneratedValue") && !isAnnotated(id, "UuidGenerator")) {
            return Optional.of("the service makes its id itself");
        }
        return reasonOf(id, OF_AN_ID).or(() -> reasonOfWrites(ID, Set.of(AttributeUses.Kind.SET_TO_NULL)));
    }

    private Optional<String> reasonOfVersion() {
        J.VariableDeclarations version = version().orElse(null);
        J.VariableDeclarations named = fields.get(VERSION);
        if (named != null && named != version || named == null && declares("getVersion")) {
            return Optional.of("it has a version of another meaning");
        }
        if (version == null) {
            return Optional.empty();
        }
        if (!Set.of("java.lang.Long", "long").contains(typeName(version))) {
            return Optional.of("its version is no Long");
        }
        String name = version.getVariables().get(0).getSimpleName();
        if (named == null && (isUsed(name) || uses.isAskedFor(name))) {
            return Optional.of("its version is not called version");
        }
        return reasonOf(version, OF_A_VERSION).or(() -> reasonOfWrites(name, Set.of()));
    }

    private Optional<String> reasonOfTimes() {
        return TIMES.stream().flatMap(name -> reasonOfTime(name).stream()).findFirst();
    }

    private Optional<String> reasonOfTime(String name) {
        J.VariableDeclarations time = fields.get(name);
        if (time == null) {
            return declares(getter(name)) ? Optional.of("it has a " + getter(name) + " of its own") : Optional.empty();
        }
        String timeType = typeName(time);
        if (!TIME_TYPES.contains(timeType)) {
            return Optional.of("its " + name + " is of the type " + timeType);
        }
        if (!timeType.equals("java.time.Instant") && (isRead(name) || uses.isAskedFor(name))) {
            return Optional.of("its " + name + " is read, and the platform's is an Instant");
        }
        return reasonOf(time, OF_A_TIME).or(() -> reasonOfWrites(name, Set.of(AttributeUses.Kind.SET_TO_NOW)));
    }

    private Optional<String> reasonOf(J.VariableDeclarations field, Set<String> known) {
        String name = field.getVariables().get(0).getSimpleName();
        if (field.getVariables().size() > 1) {
            return Optional.of("its " + name + " is declared together with others");
        }
        if (field.getVariables().get(0).getInitializer() != null) {
            return Optional.of("its " + name + " begins with a value");
        }
        return Stream.concat(
                        field.getLeadingAnnotations().stream(), accessors(name).flatMap(Entities::annotations))
                .filter(annotation -> !known.contains(annotation.getSimpleName())
                                && !annotation.getSimpleName().equals("Override")
                        || annotation
                                .toString()
                                .matches("(?is).*columnDefinition\\s*=\\s*\"(?!uuid).*|.*\\btable\\s*=.*"))
                .map(annotation -> "its " + name + " is annotated with @" + annotation.getSimpleName())
                .findFirst();
    }

    /** Why what writes a field cannot go with it. */
    private Optional<String> reasonOfWrites(String name, Set<AttributeUses.Kind> allowed) {
        String setter = "set" + property(name);
        boolean byField = uses.ofField(name(), name)
                .filter(use -> !(use.ownClass() && use.within().equals(setter)))
                .anyMatch(use -> isWrite(use) && !allowed.contains(use.kind()));
        boolean bySetter = uses.ofMethod(name(), setter).anyMatch(use -> !allowed.contains(use.kind()));
        boolean elsewhere = uses.ofField(name(), name).anyMatch(use -> isWrite(use) && !use.ownClass());
        return byField || bySetter || elsewhere
                ? Optional.of("the service sets its " + name + " itself")
                : Optional.empty();
    }

    private static boolean isWrite(AttributeUses.Use use) {
        return use.kind() != AttributeUses.Kind.READ && use.kind() != AttributeUses.Kind.ASSERTED_NOT_NULL;
    }

    private boolean isRead(String name) {
        return uses.ofField(name(), name)
                        .anyMatch(use -> !isWrite(use)
                                && !(use.ownClass()
                                        && Set.of(getter(name), "set" + property(name))
                                                .contains(use.within())))
                || uses.ofMethod(name(), getter(name)).anyMatch(use -> use.kind() == AttributeUses.Kind.READ);
    }

    private boolean isUsed(String name) {
        return isRead(name)
                || uses.ofMethod(name(), "set" + property(name)).findAny().isPresent();
    }

    private boolean declares(String method) {
        return Entities.methods(entity).anyMatch(each -> each.getSimpleName().equals(method));
    }

    /** The getter and the setter of a field. */
    Stream<J.MethodDeclaration> accessors(String field) {
        return Entities.methods(entity)
                .filter(method -> method.getSimpleName().equals(getter(field)) && isEmpty(method)
                        || method.getSimpleName().equals("set" + property(field))
                                && method.getParameters().size() == 1);
    }

    /** Callbacks of JPA that set times which the platform sets now. */
    static boolean isCallback(J.MethodDeclaration method) {
        return Entities.annotations(method).anyMatch(each -> CALLBACKS.contains(each.getSimpleName()));
    }

    static boolean isEmpty(J.MethodDeclaration method) {
        return method.getParameters().stream().allMatch(J.Empty.class::isInstance);
    }

    private static String typeName(J.VariableDeclarations field) {
        return field.getType() instanceof JavaType.Primitive primitive
                ? primitive.getKeyword()
                : Changes.name(field.getType());
    }

    static String getter(String name) {
        return "get" + property(name);
    }

    static String property(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
