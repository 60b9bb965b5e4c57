package dev.plimsoll.rules.privacy;

import static com.google.errorprone.matchers.Matchers.instanceMethod;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.matchers.Matcher;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.plimsoll.rules.source.SourceRule;
import dev.plimsoll.rules.source.Words;
import dev.plimsoll.standards.privacy.LogCalls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Personal data is never an argument of a call to a logger. */
@AutoService(BugChecker.class)
@BugPattern(
        name = "PlimsollPiiIsNeverLogged",
        summary = "Personal data is written to the log",
        severity = SeverityLevel.WARNING,
        linkType = LinkType.NONE,
        suppressionAnnotations = {})
public final class PiiIsNeverLogged extends BugChecker implements MethodInvocationTreeMatcher, SourceRule {
    private static final long serialVersionUID = 1L;
    private static final String PII = "pii";

    private static final Matcher<ExpressionTree> WRITES_TO_A_LOG =
            instanceMethod().onDescendantOfAny(LogCalls.LOGGERS);

    @Override
    public Pattern traces(Map<String, List<String>> words) {
        return Pattern.compile(Words.of(PII, words).stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", LogCalls.TRACES + "|\\b(?:", ")\\b")));
    }

    @Override
    public Description matchMethodInvocation(MethodInvocationTree call, VisitorState state) {
        if (WRITES_TO_A_LOG.matches(call, state)) {
            Set<String> pii = Words.of(PII, state);
            call.getArguments().stream()
                    .flatMap(argument -> LoggedValues.in(argument).stream())
                    .filter(value -> LoggedValues.isPersonal(value, pii))
                    .forEach(value -> state.reportMatch(describe(value)));
        }
        return Description.NO_MATCH;
    }

    private Description describe(ExpressionTree value) {
        return buildDescription(value)
                .setMessage(LoggedValues.name(value) + " is written to the log")
                .build();
    }
}
