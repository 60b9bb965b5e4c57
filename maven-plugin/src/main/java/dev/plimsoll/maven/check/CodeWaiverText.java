package dev.plimsoll.maven.check;

import dev.plimsoll.standards.CodeWaiver;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A waiver in the code as the fields of a line, what it covers last. */
final class CodeWaiverText {
    static final String NAME = "waived-in-code";
    private static final int COVERED = 8;

    private CodeWaiverText() {}

    static String[] fields(CodeWaiver waiver) {
        CodeWaiver.Site site = waiver.site();
        Stream<String> fields = Stream.of(
                NAME,
                waiver.standard(),
                waiver.until().toString(),
                waiver.reason(),
                waiver.ticket(),
                site.file(),
                String.valueOf(site.line()),
                site.element());
        return Stream.concat(fields, site.covered().stream()).toArray(String[]::new);
    }

    /** The inverse of {@link #fields}. */
    static CodeWaiver read(String[] f) {
        List<String> covered = Stream.of(f).skip(COVERED).toList();
        CodeWaiver.Site site = new CodeWaiver.Site(f[5], Integer.parseInt(f[6]), f[7], covered);
        return new CodeWaiver(f[1], LocalDate.parse(f[2]), f[3], f[4], site);
    }
}
