package dev.plimsoll.recipes.events;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** The events that the sources of a repository declare, and whatever of them may hear which. */
public final class InProcessEvents {
    private static final Set<String> WATCHING = Set.of(
            "ApplicationEvents",
            "PublishedEvents",
            "AssertablePublishedEvents",
            "Scenario",
            "EventListenerFactory",
            "GenericApplicationListener",
            "SmartApplicationListener",
            "ApplicationEventListeningMessageProducer",
            "ApplicationEventMulticaster");

    private static final String OF_SPRING = "org.springframework.context.ApplicationEvent";

    /** Other annotations of an event may be what sends it on. */
    private static final String OF_DATA = "(java\\.lang|lombok|org\\.jspecify|org\\.springframework\\.lang)\\..*";

    private final Set<String> declared = new HashSet<>();
    private final Ears ears = new Ears();
    private final OwnPublishers own = new OwnPublishers();
    private final TestPublishers ofTests = new TestPublishers();
    private final Told told = new Told();

    InProcessEvents() {}

    void saw(@Nullable Tree tree) {
        if (tree instanceof J.CompilationUnit unit) {
            saw(unit);
        } else if (tree instanceof SourceFile file) {
            own.saw(file);
            String path = file.getSourcePath().toString();
            if (path.matches(".*\\.(java|kt|groovy|scala)") && !path.endsWith("package-info.java")) {
                ears.hearAll(file.getSourcePath().getFileName() + " was not read, and may hear every event");
            }
        }
    }

    private void saw(J.CompilationUnit unit) {
        String file = unit.getSourcePath().getFileName().toString();
        boolean isTest = !unit.getSourcePath().toString().replace('\\', '/').contains("src/main/");
        own.saw(unit);
        ofTests.saw(unit, isTest);
        Consumer<String> publishers =
                isTest ? who -> ofTests.make(unit.getSourcePath().toString(), who) : ears::hearAll;
        new EarReader(isTest, own, publishers).visit(unit, ears);
        for (JavaType used : unit.getTypesInUse().getTypesInUse()) {
            JavaType.FullyQualified type = TypeUtils.asFullyQualified(used);
            if (type != null && WATCHING.contains(type.getClassName())) {
                ears.hearAll(file + " has " + type.getClassName() + ", by which any event may be heard");
            }
            if (isTest && type != null && type.getFullyQualifiedName().equals(Channel.PUBLISHER)) {
                publishers.accept(file + " has a publisher, and may ask what was published");
            }
        }
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Set<String> names) {
                told.saw(type);
                if (isPlain(type) && type.getType() != null) {
                    names.add(type.getType().getFullyQualifiedName());
                }
                return super.visitClassDeclaration(type, names);
            }
        }.visit(unit, declared);
    }

    private static boolean isPlain(J.ClassDeclaration type) {
        return (type.getExtends() == null
                        || TypeUtils.isOfClassType(type.getExtends().getType(), OF_SPRING))
                && type.getImplements() == null
                && type.getBody().getStatements().stream().allMatch(InProcessEvents::doesNothing)
                && type.getAllAnnotations().stream()
                        .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                        .allMatch(annotation -> annotation != null
                                && annotation.getFullyQualifiedName().matches(OF_DATA));
    }

    /** What a constructor does besides keeping what it is given would be missed. */
    private static boolean doesNothing(Statement member) {
        return !(member instanceof J.Block)
                && (!(member instanceof J.MethodDeclaration method)
                        || !method.isConstructor()
                        || method.getThrows() == null
                                && method.getBody() != null
                                && method.getBody().getStatements().stream()
                                        .allMatch(statement -> statement instanceof J.Assignment
                                                || statement instanceof J.MethodInvocation call
                                                        && call.getSimpleName().matches("super|this")));
    }

    /** Which writes the platform tells. */
    Told told() {
        return told;
    }

    /** Whether making an event, which is declared here, does nothing else. */
    boolean isPlain(@Nullable JavaType event) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(event);
        return named != null && declared.contains(named.getFullyQualifiedName());
    }

    /** Whether an event is declared here and nothing here asks for it by its type; what is not declared here, others may hear. */
    boolean isUnheard(@Nullable JavaType event) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(event);
        return named != null && isPlain(event) && !ears.hear(named);
    }

    /** Why whatever a file publishes may be heard. */
    Optional<String> reasonToKeep(SourceFile file) {
        return ears.ofEverything()
                .or(own::ofEverything)
                .or(() -> ofTests.toldBy(file.getSourcePath().toString()));
    }
}
