package dev.plimsoll.recipes.data;

import dev.plimsoll.recipes.ModuleLibraries;
import dev.plimsoll.recipes.privacy.StoredFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.properties.tree.Properties;
import org.openrewrite.text.PlainText;

/** The columns of a project that hold personal data, and the methods of repositories that search by them. */
final class PersonalColumns {
    private static final String STARTER = "dev.plimsoll:plimsoll-platform-starter";
    static final String KEYS = "plimsoll.crypto.master-keys";

    /** A personal attribute of an entity, own or of what is embedded into it. */
    record Personal(
            String entity,
            String attribute,
            @Nullable String table,
            @Nullable String column,
            boolean own) {}

    final ModuleLibraries libraries = new ModuleLibraries();
    final SourceTypes types = new SourceTypes();
    final Schema schema = new Schema();
    final NewColumns columns = new NewColumns("hold_encrypted_values");
    private final List<J.CompilationUnit> units = new ArrayList<>();
    private final List<Properties.File> settings = new ArrayList<>();
    private final Set<String> pii;

    /** Entity and attribute, with a dot between them, to the methods that find by it. */
    private final Map<String, List<String>> finders = new TreeMap<>();

    /** Method of a repository to its new name. */
    private final Map<String, String> renamed = new LinkedHashMap<>();

    private final Map<String, String> left = new TreeMap<>();
    private boolean planned;

    PersonalColumns(Set<String> pii) {
        this.pii = pii;
    }

    void saw(Tree tree, boolean main) {
        libraries.saw(tree);
        if (tree instanceof SourceFile file && main) {
            columns.saw(file);
        }
        if (tree instanceof PlainText text && text.getSourcePath().toString().endsWith(".sql")) {
            schema.saw(text.getSourcePath().toString(), text.getText());
        }
        if (tree instanceof Properties.File file && main) {
            settings.add(file);
        }
        if (tree instanceof J.CompilationUnit unit) {
            types.saw(unit);
            if (main) {
                units.add(unit);
            }
        }
    }

    /** Renames and lookups by repository method and by entity; made once all files were seen. */
    void plan() {
        if (planned) {
            return;
        }
        planned = true;
        List<Personal> all = units.stream()
                .filter(this::isOnThePlatform)
                .flatMap(unit -> unit.getClasses().stream())
                .filter(type -> type.getType() != null
                        && Entities.isAnnotated(type.getType().getAnnotations(), "Entity"))
                .flatMap(this::personal)
                .toList();
        units.forEach(unit -> unit.getClasses().forEach(type -> searches(type, all)));
        all.forEach(this::migrate);
        columns.keepThoseOf(source -> true);
    }

    Map<String, String> left() {
        return left;
    }

    Optional<String> newName(JavaType.@Nullable Method method) {
        return method == null
                ? Optional.empty()
                : Optional.ofNullable(
                        renamed.get(method.getDeclaringType().getFullyQualifiedName() + "." + method.getName()));
    }

    /** Whether an attribute is looked up, so that its hash is kept beside it. */
    boolean isLookedUp(String entity, String attribute) {
        return finders.containsKey(entity + "." + attribute);
    }

    /** Whether a file of settings is the one that has to say where the master keys are. */
    boolean needsKeys(Properties.File file) {
        String path = file.getSourcePath().toString().replace('\\', '/');
        return path.endsWith("src/main/resources/application.properties")
                && isOnThePlatform(file)
                && file.getContent().stream()
                        .noneMatch(each -> each instanceof Properties.Entry entry
                                && entry.getKey().equals(KEYS))
                && units.stream()
                        .filter(unit -> module(unit).equals(module(file)))
                        .flatMap(unit -> unit.getClasses().stream())
                        .anyMatch(type -> personal(type).findAny().isPresent());
    }

    boolean isOnThePlatform(SourceFile file) {
        return libraries.of(file).map(known -> known.containsKey(STARTER)).orElse(true);
    }

    private static String module(SourceFile file) {
        return file.getSourcePath().toString().replace('\\', '/').replaceFirst("(^|/)src/.*", "");
    }

    Stream<Personal> personal(J.ClassDeclaration entity) {
        Optional<String> table = Entities.table(entity);
        return Entities.fields(entity).flatMap(field -> {
            String name = field.getVariables().get(0).getSimpleName();
            if (isPersonal(field, entity)) {
                String column = Entities.column(field).orElse(Entities.snakeCase(name));
                return Stream.of(new Personal(fullName(entity), name, table.orElse(null), column, true));
            }
            return embedded(field)
                    .map(part -> new Personal(
                            fullName(entity),
                            name + "." + part.getKey(),
                            table.orElse(null),
                            isOverridden(field) ? null : part.getValue(),
                            false));
        });
    }

    private static boolean isOverridden(J.VariableDeclarations field) {
        return field.getLeadingAnnotations().stream()
                .anyMatch(each -> each.getSimpleName().startsWith("AttributeOverride")
                        || each.getSimpleName().equals("EmbeddedColumnNaming"));
    }

    private Stream<Map.Entry<String, String>> embedded(J.VariableDeclarations field) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(field.getType());
        return type == null || !Entities.isAnnotated(type.getAnnotations(), "Embeddable")
                ? Stream.empty()
                : types.declaration(type.getFullyQualifiedName()).stream().flatMap(part -> Entities.fields(part)
                        .filter(inner -> isPersonal(inner, part))
                        .map(inner -> {
                            String name = inner.getVariables().get(0).getSimpleName();
                            return Map.entry(name, Entities.column(inner).orElse(Entities.snakeCase(name)));
                        }));
    }

    private boolean isPersonal(J.VariableDeclarations field, J.ClassDeclaration owner) {
        return field.getLeadingAnnotations().stream()
                        .map(annotation -> Changes.name(annotation.getType()))
                        .anyMatch(pii::contains)
                || StoredFields.haveAHomeIn(owner)
                        && StoredFields.owes(field.getVariables().get(0), field, owner, pii);
    }

    private static String fullName(J.ClassDeclaration type) {
        return type.getType() == null ? type.getSimpleName() : type.getType().getFullyQualifiedName();
    }

    private void searches(J.ClassDeclaration repository, List<Personal> all) {
        List<JavaType> arguments =
                repository.getType() == null ? List.of() : Slots.repositoryArguments(repository.getType());
        if (arguments.isEmpty()) {
            return;
        }
        String entity = Changes.name(arguments.get(0));
        List<Personal> own =
                all.stream().filter(each -> each.entity().equals(entity)).toList();
        Entities.methods(repository).forEach(method -> search(repository, method, own));
    }

    private void search(J.ClassDeclaration repository, J.MethodDeclaration method, List<Personal> own) {
        String place = repository.getSimpleName() + "." + method.getSimpleName();
        Optional<J.Annotation> query = method.getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().equals("Query"))
                .findFirst();
        if (query.isPresent()) {
            own.stream()
                    .filter(each -> query.get()
                            .toString()
                            .matches("(?s).*\\." + each.attribute().replace(".", "\\.") + "\\b.*"))
                    .forEach(each ->
                            left.put(place, "its query reads " + each.attribute() + ", which is encrypted now"));
            return;
        }
        SearchName name = new SearchName(
                method.getSimpleName(), own.stream().map(Personal::attribute).toList());
        if (name.named().isEmpty()) {
            return;
        }
        if (name.renamed().isEmpty()) {
            left.put(
                    place,
                    "it searches " + String.join(", ", name.named())
                            + " by more than the whole value, which is encrypted now");
            return;
        }
        renamed.put(
                fullName(repository) + "." + method.getSimpleName(),
                name.renamed().get());
        name.named().forEach(attribute -> finders.computeIfAbsent(
                        own.get(0).entity() + "." + attribute, first -> new ArrayList<>())
                .add(place));
    }

    private void migrate(Personal personal) {
        if (personal.table() == null || personal.column() == null) {
            left.put(simple(personal), "which column holds it is not certain; widen it to text by hand");
            return;
        }
        J.CompilationUnit unit = units.stream()
                .filter(each -> each.getClasses().stream()
                        .anyMatch(type -> fullName(type).equals(personal.entity())))
                .findFirst()
                .orElseThrow();
        List<String> statements = new ArrayList<>();
        String type = schema.column(personal.table(), personal.column()).orElse("");
        if (!type.matches("(?is)\\S+\\s+(?:text|varchar(?!\\s*\\()|character varying(?!\\s*\\()).*")) {
            statements.add("ALTER TABLE %s ALTER COLUMN %s SET DATA TYPE TEXT%s;"
                    .formatted(personal.table(), personal.column(), conversion(type, personal.column())));
        }
        if (isLookedUp(personal.entity(), personal.attribute())) {
            String lookup = personal.column() + "_lookup";
            if (schema.column(personal.table(), lookup).isEmpty()) {
                String unique = type.matches("(?is).*\\bunique\\b.*") ? " UNIQUE" : "";
                statements.add("ALTER TABLE %s ADD COLUMN %s TEXT%s;".formatted(personal.table(), lookup, unique));
                if (unique.isEmpty()) {
                    statements.add("CREATE INDEX %s_by_%s ON %s (%s);"
                            .formatted(Schema.plain(personal.table()), lookup, personal.table(), lookup));
                }
            }
        }
        if (!statements.isEmpty()) {
            columns.changes(unit, statements);
        }
    }

    /** As the platform reads the text of a time. */
    private static String conversion(String type, String column) {
        if (!type.matches("(?is)\\S+\\s+timestamp.*")) {
            return "";
        }
        return type.contains("with time zone") || type.contains("timestamptz")
                ? " USING to_char(" + column + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                : " USING to_char(" + column + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US')";
    }

    private static String simple(Personal personal) {
        return personal.entity().replaceFirst(".*\\.", "") + "." + personal.attribute();
    }
}
