package com.acme;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;

/** A check on sources that is none of ours, registered as those of a library are. */
@AutoService(BugChecker.class)
@BugPattern(summary = "None of ours", severity = SeverityLevel.WARNING)
public final class ForeignCheck extends BugChecker {
    private static final long serialVersionUID = 1L;
}
