package dev.plimsoll.standards;

import java.util.List;

/** A page of a standard is not well formed; the message lists everything that is wrong and what to write. */
public final class PageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageException(String page, List<String> problems) {
        super("The page " + page + " is not well formed:\n  - " + String.join("\n  - ", problems));
    }
}
