package dev.plimsoll.recipes.api;

import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.ModuleLibraries;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Names components of a service that are called as beans of the platform are, which would stop its start. */
public final class BeansHaveNamesOfTheirOwn extends ScanningRecipe<BeansHaveNamesOfTheirOwn.Seen> {
    private static final String LIBRARY = "dev.plimsoll:plimsoll-platform-starter";
    private static final Set<String> COMPONENTS =
            Set.of("Component", "Service", "Repository", "Controller", "RestController", "Configuration");

    /** As the starter's auto-configurations call their beans. */
    private static final Set<String> TAKEN =
            new HashSet<>(Arrays.asList("""
            anonymiser clients clock contextOfCallables contextOnExecutors erasedKeys erasureRun errorsOfTomcat errorsOutsideOfEndpoints
            eventsRelay eventsWake existingDataIsEncrypted gdprController gdprRequests gdprTopic kafkaEvents keyRotation localEvents
            lookupHashes maskedLogging maskingRequests noKeyWhileErased ownCode permissionRequired permissionsDeclared
            personalAttributes piiStart platformTables problemDetails problems receivedBodies rotationInBackground subjectKeys
            subjectPaths subjectRows validatedBodies""".strip().split("\\s+")));

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /** The libraries of the modules, and the texts by which code may ask for a bean. */
    public static final class Seen {
        private final ModuleLibraries libraries = new ModuleLibraries();
        private final Set<String> texts = new HashSet<>();
    }

    @Override
    public String getDisplayName() {
        return "Give components other names than the platform's beans";
    }

    @Override
    public String getDescription() {
        return "Names a component explicitly whose default name is that of a bean of the platform.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Seen getInitialValue(ExecutionContext context) {
        return new Seen();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Seen seen) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                seen.libraries.saw(tree);
                if (tree instanceof J.CompilationUnit unit) {
                    new JavaIsoVisitor<Integer>() {
                        @Override
                        public J.Literal visitLiteral(J.Literal literal, Integer nothing) {
                            seen.texts.add(String.valueOf(literal.getValue()));
                            return literal;
                        }
                    }.visit(unit, 0);
                }
                return tree;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Seen seen) {
        return new JavaIsoVisitor<>() {
            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
                boolean onThePlatform = seen.libraries
                        .of(unit)
                        .map(known -> known.containsKey(LIBRARY))
                        .orElse(false);
                return onThePlatform && MainSources.contain(unit) ? super.visitCompilationUnit(unit, context) : unit;
            }

            @Override
            public J.Annotation visitAnnotation(J.Annotation annotation, ExecutionContext context) {
                boolean component = COMPONENTS.contains(annotation.getSimpleName())
                        && (annotation.getArguments() == null
                                || annotation.getArguments().isEmpty());
                if (!component
                        || !(getCursor().getParentTreeCursor().getValue() instanceof J.ClassDeclaration type)
                        || !TAKEN.contains(decapitalised(type.getSimpleName()))) {
                    return annotation;
                }
                String name = decapitalised(type.getSimpleName());
                if (seen.texts.contains(name)) {
                    leftAlone.insertRow(
                            context,
                            new LeftAlone.Row(
                                    type.getSimpleName(),
                                    "the platform has a bean " + name + ", and the code asks for one by this name"));
                    return annotation;
                }
                return annotation.withArguments(List.of(text("own" + type.getSimpleName())));
            }
        };
    }

    private static Expression text(String value) {
        return new J.Literal(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                value,
                "\"" + value + "\"",
                null,
                JavaType.Primitive.String);
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
