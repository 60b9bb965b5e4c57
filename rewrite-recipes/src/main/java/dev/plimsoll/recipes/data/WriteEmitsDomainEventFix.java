package dev.plimsoll.recipes.data;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.MainSourcesVisitor;
import dev.plimsoll.recipes.NewAnnotation;
import dev.plimsoll.recipes.PolicyInForce;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;

/** Annotates what is written through a repository, so that the platform tells of every write. */
@AutoService(Recipe.class)
public class WriteEmitsDomainEventFix extends ScanningRecipe<Writes> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Tell every write of an aggregate as a domain event";
    }

    @Override
    public String getDescription() {
        return "Adds the annotation for domain events to every entity that a repository writes and nothing tells of.";
    }

    @Override
    public Writes getInitialValue(ExecutionContext context) {
        return new Writes();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Writes writes) {
        return new EachFile((tree, context) -> {
            writes.annotations.saw(tree);
            if (tree instanceof J.CompilationUnit unit) {
                writes.bulk.saw(unit);
            }
            if (tree instanceof J.CompilationUnit unit && MainSources.contain(unit)) {
                writes.saw(unit, context);
            }
        });
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Writes writes) {
        return new MainSourcesVisitor() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                J.ClassDeclaration visited = super.visitClassDeclaration(type, context);
                J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
                Set<String> event = PolicyInForce.of(context).vocabulary().of("event");
                if (visited.getType() == null
                        || Aggregate.isOne(visited)
                        || !Entities.isWritten(visited, visited.getType())
                        || !writes.contain(visited.getType(), unit)
                        || Emitters.isOne(visited, visited.getType(), event)) {
                    return visited;
                }
                Optional<String> bulk = writes.bulk.on(visited, visited.getType());
                if (bulk.isPresent()) {
                    return left(visited, bulk.get() + BulkStatements.IS_REFUSED, context);
                }
                Set<String> annotations =
                        event.stream().filter(writes.annotations::isAnnotation).collect(Collectors.toSet());
                if (annotations.isEmpty()) {
                    return left(
                            visited,
                            "no source says whether " + String.join(", ", event) + " is an annotation",
                            context);
                }
                Optional<String> annotation = writes.annotations.of(annotations, unit);
                return annotation.isPresent()
                        ? new NewAnnotation(annotation.get(), unit)
                                .addAbove(visited, this, unit.printAll().contains("\r\n") ? "\r\n" : "\n")
                        : left(
                                visited,
                                "its module does not have plimsoll-platform-api, which brings @EmitsEvents",
                                context);
            }
        };
    }

    private J.ClassDeclaration left(J.ClassDeclaration type, String reason, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(type.getSimpleName(), reason));
        return type;
    }
}
