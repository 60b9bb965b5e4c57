package dev.plimsoll.enforcer.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmergencyGuideTest {

    private static final Path GUIDE = Path.of("../docs/emergency.md");
    private static final Pattern CURL =
            Pattern.compile("curl -s \"?\\$PLIMSOLL([^ \"]+)\"? -H \"\\$AUTH\"( -X POST)?(?:.*? -d '([^']*)')?\n");

    @TempDir
    static Path folder;

    @Test
    void everyCommandOfTheGuideDoesWhatItSays() throws IOException {
        String guide = Files.readString(GUIDE);
        List<String> answers = new ArrayList<>();
        try (OwnEnforcer enforcer = OwnEnforcer.start(folder)) {
            Matcher command = CURL.matcher(guide);
            while (command.find()) {
                Answer answer = run(enforcer, command);
                answers.add(command.group(1) + " " + answer.status());
            }
        }
        assertThat(answers)
                .containsExactly(
                        "/api/v1/break-glass 201",
                        "/api/v1/break-glass/1/close 200",
                        "/api/v1/break-glass 201",
                        "/api/v1/decisions 200",
                        "/api/v1/deployments?service=billing&environment=prod 200",
                        "/api/v1/break-glass?open=true 200",
                        "/api/v1/break-glass/1/acknowledge 200",
                        "/api/v1/deployments 201");
        assertThat(guide.split("curl ")).hasSize(answers.size() + 1);
    }

    private static Answer run(OwnEnforcer enforcer, Matcher command) {
        String path = command.group(1);
        Api api = enforcer.api().as(token(enforcer, path));
        if (command.group(2) != null) {
            return api.post(path, "application/json", "");
        }
        return command.group(3) == null ? api.get(path) : api.post(path, "application/json", command.group(3));
    }

    /** Another person's for what one may not do alone. */
    private static String token(OwnEnforcer enforcer, String path) {
        if (path.endsWith("/acknowledge")) {
            return enforcer.token("grace", Role.APPROVER);
        }
        return path.contains("break-glass")
                ? enforcer.token("ada", Role.PLATFORM)
                : enforcer.token("pipeline", Role.CI);
    }
}
