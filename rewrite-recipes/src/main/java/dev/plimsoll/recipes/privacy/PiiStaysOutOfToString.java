package dev.plimsoll.recipes.privacy;

import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.PolicyInForce;
import java.time.Duration;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Lets {@code toString} of what is stored say {@code ***} instead of personal data. */
public final class PiiStaysOutOfToString extends ScanningRecipe<PrintedTypes> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Keep personal data out of toString";
    }

    @Override
    public String getDescription() {
        return "Replaces personal data that the `toString` of an entity joins together by `***`, unless the service uses that text for"
                + " more than its log; names classes that encrypt by hand.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(5);
    }

    @Override
    public PrintedTypes getInitialValue(ExecutionContext context) {
        return new PrintedTypes();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(PrintedTypes printed) {
        return new JavaIsoVisitor<>() {
            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
                if (MainSources.contain(unit)) {
                    printed.saw(unit);
                }
                return unit;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(PrintedTypes printed) {
        return new JavaIsoVisitor<>() {
            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
                if (!MainSources.contain(unit)) {
                    return unit;
                }
                if (HandWrittenCrypto.isIn(unit)) {
                    leave(
                            context,
                            unit.getSourcePath().toString(),
                            "it encrypts or hashes by hand; let the platform keep what it is used for, by @Pii and @Lookup");
                }
                return super.visitCompilationUnit(unit, context);
            }

            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
                J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
                boolean text = method.getSimpleName().equals("toString")
                        && method.getParameters().stream().allMatch(J.Empty.class::isInstance);
                if (!text || owner == null || !StoredFields.haveAHomeIn(owner)) {
                    return super.visitMethodDeclaration(method, context);
                }
                MaskedText masking = new MaskedText(
                        owner, PolicyInForce.of(context).vocabulary().of("pii"));
                J.MethodDeclaration masked = (J.MethodDeclaration)
                        masking.visitNonNull(method, context, getCursor().getParentOrThrow());
                if (masked != method && printed.areUsedBeyondLogs(owner.getType())) {
                    leave(
                            context,
                            owner.getSimpleName() + ".toString",
                            "the service uses this text with personal data elsewhere than in its log; print it by a method of another name");
                    return method;
                }
                masking.left()
                        .forEach(
                                name -> leave(
                                        context,
                                        owner.getSimpleName() + ".toString",
                                        name
                                                + " is personal and printed in a way that no text can replace; leave it out by hand"));
                return masked;
            }
        };
    }

    private void leave(ExecutionContext context, String place, String reason) {
        leftAlone.insertRow(context, new LeftAlone.Row(place, reason));
    }
}
