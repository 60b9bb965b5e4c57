package dev.plimsoll.platform.data;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a failed start as a description and an action instead of a stack trace. */
final class PlatformFailureAnalyzer extends AbstractFailureAnalyzer<PlatformFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PlatformFailure cause) {
        return new FailureAnalysis(cause.description(), cause.action(), cause);
    }
}
