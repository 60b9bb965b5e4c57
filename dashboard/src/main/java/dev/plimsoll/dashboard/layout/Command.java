package dev.plimsoll.dashboard.layout;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The commands that pages tell people to type, for this version and this address. */
@Component
public final class Command {

    private final String plugin;

    Command(@Value("${plimsoll.dashboard.version}") String version) {
        this.plugin = "mvn dev.plimsoll:plimsoll-maven-plugin:" + version + ":";
    }

    /** A goal of the Maven plugin, with nothing in the POM. */
    public String goal(String goal) {
        return plugin + goal;
    }

    /** Publishes the SBOM of a jar that is already built. */
    public String upload() {
        return """
                mvn package org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom
                curl -X PUT "%s/api/v1/artifacts/sha256:$(sha256sum target/*.jar | cut -d' ' -f1)/sbom?service=NAME&team=TEAM" \\
                  -H 'Content-Type: application/json' --data-binary @target/bom.json""".formatted(address());
    }

    /** Where this process is reached by whoever asks now. */
    public String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
