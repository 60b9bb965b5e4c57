package dev.plimsoll.dashboard.layout;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The commands that pages tell people to type, for this version and this address. */
@Component
public final class Command {

    private static final String NEXT_LINE = " \\\n  ";

    private final String plugin;

    Command(@Value("${plimsoll.dashboard.version}") String version) {
        this.plugin = "dev.plimsoll:plimsoll-maven-plugin:" + version + ":";
    }

    /** A goal of the Maven plugin, with nothing in the POM. */
    public String goal(String goal) {
        return "mvn " + plugin + goal;
    }

    /** Moves the libraries that are behind and mends what recipes can mend. */
    public String move() {
        return goal("fix") + " -DmoveLibraries" + NEXT_LINE + "-Dplimsoll.enforcer=" + address();
    }

    /** Asks the gate about what is built here. */
    public String ask() {
        return goal("gate") + NEXT_LINE + "-Dplimsoll.enforcer=" + address();
    }

    /** Builds, checks the standards and publishes SBOM and report. */
    public String publish(String team) {
        return String.join(
                NEXT_LINE,
                "mvn package",
                plugin + "check",
                plugin + "publish",
                "-Dplimsoll.failOnViolation=false -Dplimsoll.team=" + team,
                "-Dplimsoll.enforcer=" + address());
    }

    /** Publishes an SBOM without the plugin. */
    public String upload() {
        return """
                digest=sha256:$(sha256sum app.jar | cut -d' ' -f1)
                curl -X PUT "%s/api/v1/artifacts/$digest/sbom?service=NAME&team=TEAM" \\
                  -H "Authorization: Bearer $PLIMSOLL_TOKEN" \
                  -H 'Content-Type: application/vnd.cyclonedx+json' --data-binary @bom.json""".formatted(address());
    }

    /** Says as another person that an emergency deploy has been looked at. */
    public String acknowledge(long id) {
        return String.join(
                NEXT_LINE,
                "curl -s " + address() + "/api/v1/break-glass/" + id + "/acknowledge",
                "-H \"Authorization: Bearer $PLIMSOLL_TOKEN\" -H 'Content-Type: application/json'",
                "-d '{\"comment\": \"Seen; libraries moved in the next build.\"}'");
    }

    /** Where this process is reached by whoever asks now. */
    public String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
