package dev.plimsoll.recipes.packages;

import dev.plimsoll.recipes.NameWriters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.yaml.YamlIsoVisitor;
import org.openrewrite.yaml.tree.Yaml;

/** What files other than Java, and texts in Java, say of classes and packages, where no compiler sees it. */
final class Texts {
    private static final Pattern WITH_WILDCARDS = Pattern.compile("[\\w$*]+(?:\\.{1,2}[\\w$*]+)+");
    private static final Pattern LOOKS_AT_PACKAGES = Pattern.compile("FullyQualifiedAnnotationBeanNameGenerator"
            + "|resource-?[pP]attern|com\\.tngtech\\.archunit|spring-modulith|springframework\\.modulith|org\\.jmolecules"
            + "|kotlin-maven-plugin|gmavenplus-plugin|groovy-eclipse|scala-maven-plugin|gwt-maven-plugin");
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|kt|kts|groovy|scala)");

    private final Set<String> names = new HashSet<>();
    private final Set<String> unread = new TreeSet<>();
    private final Set<String> texts = new HashSet<>();
    private final Set<String> wholes = new TreeSet<>();
    private final Set<String> patterns = new TreeSet<>();
    private final Set<String> lookers = new TreeSet<>();
    private final Set<String> writers = new TreeSet<>();

    void saw(SourceFile file) {
        if (!(file instanceof J.CompilationUnit unit)) {
            addFile(file, file.printAll());
            return;
        }
        unit.getTypesInUse().getTypesInUse().forEach(type -> noteName(String.valueOf(type)));
        unit.getTypesInUse().getUsedMethods().forEach(method -> noteName(method.getName()));
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer none) {
                if (literal.getValue() instanceof String text && (text.contains(".") || text.contains("/"))) {
                    add(text);
                    if (getCursor().firstEnclosing(J.Annotation.class) == null
                            || getCursor().firstEnclosing(J.Binary.class) != null) {
                        wholes.add(text);
                    }
                }
                return literal;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                if (identifier.getSimpleName().equals("resourcePattern")) {
                    lookers.add("resourcePattern");
                }
                boolean isKnown = identifier.getFieldType() != null
                        || identifier.getType() != null && !(identifier.getType() instanceof JavaType.Unknown);
                if (!isKnown && !(getCursor().getParentTreeCursor().getValue() instanceof J.FieldAccess)) {
                    unread.add(identifier.getSimpleName());
                }
                return identifier;
            }

            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer none) {
                visit(method.getBody(), none);
                method.getParameters().forEach(parameter -> visit(parameter, none));
                visit(method.getReturnTypeExpression(), none);
                method.getLeadingAnnotations().forEach(annotation -> visit(annotation, none));
                return method;
            }

            @Override
            public Space visitSpace(@Nullable Space space, Space.Location place, Integer none) {
                return space == null ? Space.EMPTY : space;
            }
        }.visit(unit, 0);
    }

    private void addFile(SourceFile file, String text) {
        String path = file.getSourcePath().toString();
        if (path.endsWith("module-info.java")) {
            lookers.add("module-info.java");
        } else if (SOURCE.matcher(path).matches()) {
            unread.add(text);
        }
        if (file instanceof Yaml.Documents) {
            addKeys(file);
        }
        add(text);
        note(text);
    }

    /** Each in one piece, as a key that is nested stands nowhere. */
    private void addKeys(SourceFile yaml) {
        new YamlIsoVisitor<Integer>() {
            @Override
            public Yaml.Mapping.Entry visitMappingEntry(Yaml.Mapping.Entry entry, Integer none) {
                List<String> path = new ArrayList<>();
                getCursor()
                        .getPathAsStream(Yaml.Mapping.Entry.class::isInstance)
                        .forEach(each ->
                                path.add(0, ((Yaml.Mapping.Entry) each).getKey().getValue()));
                add(String.join(".", path));
                return super.visitMappingEntry(entry, none);
            }
        }.visit(yaml, 0);
    }

    private void noteName(String name) {
        if (names.add(name)) {
            note(name);
        }
    }

    private void note(String text) {
        LOOKS_AT_PACKAGES.matcher(text).results().forEach(found -> lookers.add(found.group()));
        NameWriters.in(text).forEach(writers::add);
        if (text.endsWith(".JsonTypeInfo")) {
            writers.add("JsonTypeInfo");
        }
    }

    private void add(String text) {
        String dotted = text.replace('/', '.');
        texts.add(dotted);
        Matcher matcher = WITH_WILDCARDS.matcher(dotted);
        while (matcher.find()) {
            boolean isMethod = dotted.startsWith("(", matcher.end());
            String pattern = isMethod ? matcher.group().replaceFirst("\\.+[^.]*$", "") : matcher.group();
            if (pattern.contains("*")) {
                patterns.add(pattern);
            }
        }
    }

    /** What looks at the packages of all classes, or at sources that are not seen here. */
    Optional<String> looker() {
        return lookers.stream().findFirst();
    }

    /** What may store or send objects of a class with its full name. */
    Optional<String> writerOf(SourceClass each) {
        return writers.stream()
                .filter(writer -> NameWriters.mayWrite(writer, each.type()))
                .findFirst();
    }

    /** What would no longer be said of a class, or be said of it then. */
    Optional<String> about(SourceClass each) {
        return Stream.of(named(each), pieced(each), matched(each), unread(each))
                .flatMap(found -> found)
                .findFirst();
    }

    private Stream<String> unread(SourceClass each) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(each.simpleName()) + "\\b");
        return unread.stream()
                .filter(text -> name.matcher(text).find())
                .map(text -> "a source that is not understood names " + each.simpleName());
    }

    private Stream<String> named(SourceClass each) {
        String last = each.packageName().substring(each.packageName().lastIndexOf('.') + 1);
        Pattern name = Pattern.compile("(?<!\\w)" + Pattern.quote(last + "." + each.simpleName()) + "(?!\\w)|"
                + Pattern.quote(each.packageName() + ".") + "(?![\\w.*])|"
                + Pattern.quote(each.packageName().replace(".", "\\.")));
        return texts.stream()
                .filter(text -> text.contains(last) && name.matcher(text).find())
                .map(text -> "a text names " + last + "." + each.simpleName() + " or its package");
    }

    /** A pointcut, say, may be put together of it. */
    private Stream<String> pieced(SourceClass each) {
        return Stream.of(each.packageName()).filter(wholes::contains).map(name -> "a text is the name " + name);
    }

    private Stream<String> matched(SourceClass each) {
        String moved = Upper.target(each.packageName()) + "." + each.simpleName();
        return patterns.stream()
                .filter(pattern -> regex(pattern).matcher(each.name()).matches()
                        != regex(pattern).matcher(moved).matches())
                .map(pattern -> pattern + " does not mean " + each.simpleName() + " and its new name alike");
    }

    private static Pattern regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        Matcher part = Pattern.compile("\\.\\.|\\.|\\*+|[^.*]+").matcher(pattern);
        while (part.find()) {
            switch (part.group()) {
                case ".." -> regex.append("\\.(?:.*\\.)?");
                case "*" -> regex.append("[^.]*");
                case "**" -> regex.append(".*");
                default -> regex.append(Pattern.quote(part.group()));
            }
        }
        return Pattern.compile(regex.toString());
    }
}
