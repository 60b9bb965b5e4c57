package dev.plimsoll.maven.check;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Suppression;
import java.util.Set;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** A finding as a person reads it: what broke, where, why it matters, what to type. */
final class FourParts {
    private static final String INDENT = "      ";
    private static final int WHY_WIDTH = 64;
    private static final Set<String> NAMES =
            Set.of("Flyway", "Hibernate", "Jackson", "Java", "Kafka", "Kubernetes", "Maven", "Spring");

    private FourParts() {}

    static String of(Finding finding, Links links) {
        return finding.isInBaseline() ? known(finding, links) : parts(finding, links);
    }

    /** One line, as of these there may be thousands, and what is new must not drown in them. */
    private static String known(Finding finding, Links links) {
        return "KNOWN " + finding.standard().path() + "  "
                + links.place(finding.violation().file(), finding.violation().line()) + "  "
                + finding.violation().message() + " (" + new Suppression.InBaseline().text() + ")";
    }

    private static String parts(Finding finding, Links links) {
        MessageBuilder text = MessageUtils.buffer();
        coloured(text, finding)
                .a(" ")
                .strong(finding.standard().path())
                .a("  ")
                .a(links.place(finding.violation().file(), finding.violation().line()))
                .newline()
                .a(INDENT + finding.violation().message())
                .newline();
        Suppression suppression = finding.suppression();
        if (suppression != null) {
            text.a(INDENT + suppression.text()).newline();
        }
        text.a(INDENT + "why  " + padded(phrase(finding.standard().why())))
                .a(links.page(finding.standard()))
                .newline()
                .a(INDENT + "fix  ")
                .strong(links.fix(finding.standard()));
        return text.toString().replace("\r\n", "\n");
    }

    private static MessageBuilder coloured(MessageBuilder text, Finding finding) {
        Severity severity = finding.severity();
        if (finding.isWaived()) {
            return text.strong("WAIVED");
        }
        return switch (severity) {
            case ERROR -> text.failure(severity.name());
            case WARNING -> text.warning(severity.name());
            case ADVICE -> text.strong(severity.name());
        };
    }

    /** A sentence as part of a line: without its full stop, small where no name opens it. */
    static String phrase(String sentence) {
        String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        String first = bare.split("\\W", 2)[0];
        boolean isName = NAMES.contains(first) || !first.matches("[A-Z][a-z]*");
        return isName ? bare : Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    }

    private static String padded(String why) {
        return why + " ".repeat(Math.max(2, WHY_WIDTH - why.length()));
    }
}
