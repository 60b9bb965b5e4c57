package dev.plimsoll.recipes.events;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Drops events that nobody hears where the platform tells the same, and says of each other sending and receiving why it stays. */
public final class HandMadeEventsToPlatform extends ScanningRecipe<InProcessEvents> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Leave telling to the platform";
    }

    @Override
    public String getDescription() {
        return "Drops an event that is published in the process right after an entity with @EmitsEvents is written, where"
                + " nothing in the repository hears it. What is sent to or read from a broker stays and is listed, as others"
                + " depend on its place and form.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(20);
    }

    @Override
    public InProcessEvents getInitialValue(ExecutionContext context) {
        return new InProcessEvents();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(InProcessEvents events) {
        return new EachFile((tree, context) -> events.saw(tree));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(InProcessEvents events) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return tree instanceof J.CompilationUnit unit && MainSources.contain(unit)
                        ? new Dropping(events).visit(unit, context)
                        : tree;
            }
        };
    }

    private final class Dropping extends JavaIsoVisitor<ExecutionContext> {
        private final InProcessEvents events;
        private final Set<String> said = new HashSet<>();

        Dropping(InProcessEvents events) {
            this.events = events;
        }

        @Override
        public J.Block visitBlock(J.Block block, ExecutionContext context) {
            return without(super.visitBlock(block, context), false, context);
        }

        private J.Block without(J.Block block, boolean isInsideAfterAWrite, ExecutionContext context) {
            List<Statement> kept = new ArrayList<>();
            boolean isAfterAWrite = isInsideAfterAWrite;
            for (int place = 0; place < block.getStatements().size(); place++) {
                Statement statement = block.getStatements().get(place);
                Optional<Telling> telling = isAfterAWrite ? unheard(place, block, context) : Optional.empty();
                telling.ifPresent(told -> {
                    kept.removeAll(told.statements());
                    named(told.event().getType()).forEach(this::maybeRemoveImport);
                });
                Optional<Statement> stays = telling.isPresent()
                        ? Optional.empty()
                        : isAfterAWrite ? without(statement, context) : Optional.of(statement);
                stays.ifPresent(kept::add);
                isAfterAWrite = events.told().isWrittenBy(statement)
                        || isAfterAWrite && (stays.isEmpty() || changesNothing(statement));
            }
            return isSame(kept, block.getStatements()) ? block : block.withStatements(kept);
        }

        /** What an import may name: a type, or what it is declared in. */
        private static Stream<JavaType.FullyQualified> named(@Nullable JavaType event) {
            return Stream.iterate(
                    TypeUtils.asFullyQualified(event), Objects::nonNull, JavaType.FullyQualified::getOwningClass);
        }

        /** Statements are equal as long as they are at the same place, whatever became of what is in them. */
        private static boolean isSame(List<Statement> these, List<Statement> those) {
            return these.size() == those.size()
                    && IntStream.range(0, these.size()).allMatch(at -> these.get(at) == those.get(at));
        }

        /** What remains of a statement right after a write that tells only if something is so. */
        private Optional<Statement> without(Statement statement, ExecutionContext context) {
            if (!(statement instanceof J.If conditional)
                    || conditional.getElsePart() != null
                    || !(conditional.getThenPart() instanceof J.Block then)
                    || then.getStatements().isEmpty()
                    || !Telling.standsForItself(statement)
                    || !Asking.decides(conditional.getIfCondition().getTree())) {
                return Optional.of(statement);
            }
            J.Block rest = without(then, true, context);
            return rest.getStatements().isEmpty()
                    ? Optional.empty()
                    : Optional.of(rest == then ? conditional : conditional.withThenPart(rest));
        }

        private boolean changesNothing(Statement statement) {
            return Told.isLogged(statement)
                    || Telling.kept(statement)
                            .filter(event -> events.isPlain(event.getType()))
                            .isPresent();
        }

        private Optional<Telling> unheard(int place, J.Block block, ExecutionContext context) {
            Optional<Telling> telling = Telling.at(place, block)
                    .filter(told -> events.isUnheard(told.event().getType()));
            Optional<String> reason = events.reasonToKeep(getCursor().firstEnclosingOrThrow(J.CompilationUnit.class));
            if (telling.isPresent() && reason.isPresent()) {
                String call = telling.get()
                        .call()
                        .withPrefix(Space.EMPTY)
                        .print(getCursor())
                        .replaceAll("\\s+", " ");
                leave("%s stays, as %s".formatted(call, reason.get()), context);
                return Optional.empty();
            }
            return telling;
        }

        @Override
        public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
            Channel.receiver(method)
                    .ifPresent(from -> leave(
                            method.getSimpleName() + " reads from " + from
                                    + ": it goes on until who sends that tells domain events",
                            context));
            return super.visitMethodDeclaration(method, context);
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
            Channel.sender(call).ifPresent(by -> {
                J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
                String where = method == null ? "a field" : method.getSimpleName();
                String told = method == null
                        ? ""
                        : events.told()
                                .in(method)
                                .map(entity -> "; the platform tells " + entity
                                        + " too, so drop it once all who read it" + " read that")
                                .orElse("");
                leave(where + " sends by " + by + ", and who reads that depends on its place and form" + told, context);
            });
            return super.visitMethodInvocation(call, context);
        }

        private void leave(String reason, ExecutionContext context) {
            J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
            if (said.add(reason)) {
                leftAlone.insertRow(
                        context, new LeftAlone.Row(unit.getSourcePath().toString(), reason));
            }
        }
    }
}
