package dev.plimsoll.recipes.events;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** The publishers that tests make, each of which reaches the classes that its test, or what that mentions, mentions by name. */
final class TestPublishers {
    /** What a test may use of Spring without a context in which publishers meet classes that nothing mentions. */
    private static final String WITHOUT_CONTEXT = "org\\.springframework\\.(data|http|util|dao|core|lang)\\..*"
            + "|org\\.springframework\\.test\\.util\\..*"
            + "|org\\.springframework\\.context\\.(ApplicationEventPublisher|ApplicationEvent|PayloadApplicationEvent)";

    /** How what runs hands what it was given to a context. */
    private static final String STARTS_A_CONTEXT = "org\\.springframework\\.(boot\\.(SpringApplication|builder\\..*)"
            + "|context\\.(support\\..*|annotation\\.AnnotationConfig.*))";

    /** Others may start a context. */
    private static final String KNOWN = "(java|javax|jakarta|lombok|org\\.junit|org\\.mockito|org\\.jspecify)\\..*";

    private final Map<String, String> fileOf = new HashMap<>();
    private final Map<String, Set<String>> mentioned = new HashMap<>();
    private final Set<String> tests = new HashSet<>();
    private final Set<String> unbounded = new HashSet<>();
    private final Map<String, Set<String>> bases = new HashMap<>();
    private final Map<String, String> makers = new TreeMap<>();
    private @Nullable Map<String, String> reached;

    void saw(J.CompilationUnit unit, boolean isTest) {
        String file = unit.getSourcePath().toString();
        Set<String> names = mentioned.computeIfAbsent(file, first -> new HashSet<>());
        mentions(unit).forEach(type -> names.add(type.getFullyQualifiedName()));
        new Declared(file, isTest).visit(unit, 0);
        if (names.stream().anyMatch(name -> name.matches(STARTS_A_CONTEXT) || isTest && mayStartAContext(name))) {
            unbounded.add(file);
        }
        if (isTest) {
            tests.add(file);
        }
    }

    private static Stream<JavaType.FullyQualified> mentions(J.CompilationUnit unit) {
        Stream<JavaType> ofMethods = unit.getTypesInUse().getUsedMethods().stream()
                .flatMap(method -> Stream.of(method.getDeclaringType(), method.getReturnType()));
        Stream<JavaType> ofVariables =
                unit.getTypesInUse().getVariables().stream().flatMap(variable -> Stream.ofNullable(variable.getType()));
        return Stream.of(unit.getTypesInUse().getTypesInUse().stream(), ofMethods, ofVariables)
                .flatMap(types -> types)
                .flatMap(TestPublishers::withArguments);
    }

    private static Stream<JavaType.FullyQualified> withArguments(JavaType type) {
        JavaType.FullyQualified named =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        return Stream.concat(
                type instanceof JavaType.Unknown ? Stream.of(JavaType.Unknown.getInstance()) : Stream.ofNullable(named),
                type instanceof JavaType.Parameterized generic
                        ? generic.getTypeParameters().stream()
                                .map(TypeUtils::asFullyQualified)
                                .flatMap(Stream::ofNullable)
                        : Stream.empty());
    }

    private static boolean mayStartAContext(String name) {
        return name.equals(JavaType.Unknown.getInstance().getFullyQualifiedName())
                || name.startsWith("org.springframework.") && !name.matches(WITHOUT_CONTEXT);
    }

    /** Takes note of a test that makes a publisher. */
    void make(String file, String who) {
        makers.putIfAbsent(file, who);
    }

    /** Who may be told what a file publishes, where somebody may. */
    Optional<String> toldBy(String file) {
        Map<String, String> all = reached == null ? reach() : reached;
        reached = all;
        return Optional.ofNullable(all.get("*")).or(() -> Optional.ofNullable(all.get(file)));
    }

    private Map<String, String> reach() {
        Map<String, String> found = new HashMap<>();
        makers.forEach((maker, who) -> {
            Set<String> files = mentionedFrom(users(maker));
            if (files.stream().anyMatch(this::isUnbounded)) {
                found.putIfAbsent("*", who);
            }
            files.forEach(file -> found.putIfAbsent(file, who));
        });
        return found;
    }

    /** What is declared in the repository is read itself; what another library brings may do anything. */
    private boolean isUnbounded(String file) {
        return unbounded.contains(file)
                || bases.getOrDefault(file, Set.of()).stream()
                        .anyMatch(base -> !fileOf.containsKey(base) && !base.matches(KNOWN));
    }

    /** A test inherits what another makes, or has it made. */
    private Set<String> users(String maker) {
        Set<String> found = new HashSet<>(Set.of(maker));
        boolean isMore = true;
        while (isMore) {
            isMore = found.addAll(tests.stream()
                    .filter(test -> files(test).anyMatch(found::contains))
                    .toList());
        }
        return found;
    }

    private Set<String> mentionedFrom(Collection<String> start) {
        Set<String> found = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            files(open.pop()).filter(found::add).forEach(open::push);
        }
        return found;
    }

    private Stream<String> files(String file) {
        return mentioned.getOrDefault(file, Set.of()).stream().map(fileOf::get).flatMap(Stream::ofNullable);
    }

    private final class Declared extends JavaIsoVisitor<Integer> {
        private final String file;
        private final boolean isTest;

        Declared(String file, boolean isTest) {
            this.file = file;
            this.isTest = isTest;
        }

        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Integer none) {
            if (type.getType() != null) {
                fileOf.put(type.getType().getFullyQualifiedName(), file);
            }
            if (isTest) {
                Stream.concat(
                                type.getAllAnnotations().stream().map(J.Annotation::getType),
                                Stream.ofNullable(type.getExtends()).map(TypeTree::getType))
                        .map(TypeUtils::asFullyQualified)
                        .forEach(base -> bases.computeIfAbsent(file, first -> new HashSet<>())
                                .add(base == null ? "?" : base.getFullyQualifiedName()));
            }
            return super.visitClassDeclaration(type, none);
        }

        /** What is kept for all may be handed to classes that mention nobody. */
        @Override
        public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declared, Integer none) {
            if (declared.hasModifier(J.Modifier.Type.Static)
                    && (declared.getType() == null
                            || withArguments(declared.getType())
                                    .anyMatch(type -> type.isAssignableTo(Channel.PUBLISHER)))) {
                unbounded.add(file);
            }
            return super.visitVariableDeclarations(declared, none);
        }
    }
}
