package dev.plimsoll.rules.structure;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.NewClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import dev.plimsoll.rules.source.SourceRule;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Business code asks a clock that it was given, and never the machine's own. */
@AutoService(BugChecker.class)
@BugPattern(
        name = "PlimsollTimeComesFromAClock",
        summary = "The machine's clock is read",
        severity = SeverityLevel.WARNING,
        suppressionAnnotations = {})
public final class TimeComesFromAClock extends BugChecker
        implements MethodInvocationTreeMatcher, NewClassTreeMatcher, MemberReferenceTreeMatcher, SourceRule {
    private static final long serialVersionUID = 1L;

    @Override
    public Pattern traces(Map<String, List<String>> words) {
        return Reading.TRACES;
    }

    @Override
    public Description matchMethodInvocation(MethodInvocationTree call, VisitorState state) {
        return match(call, state);
    }

    @Override
    public Description matchNewClass(NewClassTree made, VisitorState state) {
        return match(made, state);
    }

    @Override
    public Description matchMemberReference(MemberReferenceTree reference, VisitorState state) {
        return match(reference, state);
    }

    private Description match(ExpressionTree tree, VisitorState state) {
        return Reading.of(tree)
                .filter(reading -> !ClockPlaces.mayRead(reading, state.getPath()))
                .filter(reading -> !Measuring.isPartOfIt(state.getPath()))
                .map(reading ->
                        buildDescription(tree).setMessage(message(reading)).build())
                .orElse(Description.NO_MATCH);
    }

    private static String message(Reading reading) {
        return reading.isClock()
                ? reading.name() + " is fetched on the spot, not passed in"
                : reading.name() + " reads the machine's clock, not one that was passed in";
    }
}
