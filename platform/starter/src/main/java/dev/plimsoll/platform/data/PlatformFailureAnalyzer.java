package dev.plimsoll.platform.data;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why a service did not start in the words of the platform. */
final class PlatformFailureAnalyzer extends AbstractFailureAnalyzer<PlatformFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PlatformFailure failure) {
        return new FailureAnalysis(failure.description(), failure.action(), failure);
    }
}
