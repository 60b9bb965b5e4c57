package dev.plimsoll.enforcer.catalogue;

import java.util.List;

/** A CSV that cannot be used, with every bad line in it. */
public final class CsvException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<BadLine> lines;

    CsvException(List<BadLine> lines) {
        super(lines.get(0).what());
        this.lines = List.copyOf(lines);
    }

    /**
     * One bad line.
     *
     * @param number from 1
     */
    public record BadLine(int number, String what) {}

    /** The bad lines in the order of the file, at least one. */
    public List<BadLine> lines() {
        return lines;
    }
}
