package dev.plimsoll.maven.module;

import java.util.List;

/**
 * Which libraries a build packs into what is deployed, of those that the module runs with.
 *
 * @param libraries whether any at all
 * @param only those that alone are packed, {@code group:artifact}; empty for all
 * @param without those that are left out, {@code group:artifact}, or a whole {@code group}
 * @param own those that are the service's own, {@code group:artifact}
 */
public record Packing(boolean libraries, List<String> only, List<String> without, List<String> own) {
    /** Nothing is deployed, so nothing is packed. */
    public static final Packing NONE = new Packing(false, List.of(), List.of(), List.of());

    public Packing {
        only = List.copyOf(only);
        without = List.copyOf(without);
        own = List.copyOf(own);
    }

    /** Whether a library is packed. */
    public boolean takes(Library library) {
        return libraries
                && library.atRunTime()
                && (only.isEmpty() || only.contains(library.key()))
                && !without.contains(library.key())
                && !without.contains(library.group());
    }

    /** Whether a library is of the same build or the same group as the service. */
    public boolean isOwn(Library library) {
        return own.contains(library.key());
    }
}
