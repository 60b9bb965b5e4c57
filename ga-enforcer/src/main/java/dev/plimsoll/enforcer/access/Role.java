package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a caller may do. */
public enum Role {
    VIEWER("reads everything, and asks the gate with `dryRun`; every valid token may"),
    CI("publishes SBOMs and reports and asks the gate, for its services and environments"),
    OWNER("requests waivers for its services"),
    PLATFORM(
            "promotes, withdraws and imports releases, gives notices, asks the gate for any service, makes and revokes tokens"),
    APPROVER("approves what others request, of any service"),
    AUDITOR("exports the record"),
    CLUSTER("says what runs, which counts for more than what CI says, and asks the gate");

    private final String meaning;

    Role(String meaning) {
        this.meaning = meaning;
    }

    /** As it is written in requests and settings, such as {@code ci}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is for, in one sentence without a full stop. */
    public String meaning() {
        return meaning;
    }

    static Optional<Role> find(@Nullable String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    static Role of(@Nullable String word) {
        return find(word)
                .orElseThrow(() -> Refusal.badRequest("`" + word + "` is not a role", "use " + words(values())));
    }

    /** As in {@code ci, cluster or platform}. */
    static String words(Role... roles) {
        List<String> words = Arrays.stream(roles).map(Role::word).toList();
        return words.size() == 1
                ? words.get(0)
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " or "
                        + words.get(words.size() - 1);
    }
}
