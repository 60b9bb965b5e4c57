package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.Notice;
import java.util.List;

/** What moves the floors besides releases: the clock of the grace, and the security notices of a library. */
record Calendar(GraceClock clock, List<Notice> notices) {

    /** Days that all count, and no notice. */
    static final Calendar PLAIN = new Calendar(new GraceClock(List.of()), List.of());

    Calendar {
        notices = List.copyOf(notices);
    }

    Calendar of(String library) {
        return new Calendar(
                clock,
                notices.stream().filter(notice -> notice.matches(library)).toList());
    }
}
