package dev.plimsoll.enforcer.artifact;

import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Teaches the database the standards that come with Plimsoll, before any report names them. */
@Component
final class StandardsSeed implements ApplicationRunner {

    private final ReportStore reports;

    StandardsSeed(ReportStore reports) {
        this.reports = reports;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        reports.describeIfUnknown(
                Standards.all().stream().map(StandardsSeed::rule).toList());
    }

    private static Report.Rule rule(Standard standard) {
        return new Report.Rule(
                standard.id(),
                standard.topic(),
                standard.title(),
                standard.severity().word(),
                standard.fix().word(),
                standard.markdown());
    }
}
