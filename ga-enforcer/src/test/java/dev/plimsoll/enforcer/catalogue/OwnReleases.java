package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** An enforcer, and what it is told of releases and tells of them. */
final class OwnReleases implements AutoCloseable {

    final OwnEnforcer enforcer;
    final Api api;

    private OwnReleases(OwnEnforcer enforcer) {
        this.enforcer = enforcer;
        this.api = enforcer.api();
    }

    static OwnReleases start(Path folder) {
        return new OwnReleases(OwnEnforcer.start(folder));
    }

    Answer promote(String library, String version, String gaAt) {
        String moment = gaAt.isEmpty() ? "" : ", \"gaAt\": \"" + gaAt + "\"";
        return api.post(
                "/api/v1/releases",
                "application/json",
                "{\"library\": \"" + library + "\", \"version\": \"" + version + "\"" + moment + "}");
    }

    Answer list(String query) {
        return api.get("/api/v1/releases?" + query);
    }

    List<String> states(String library) {
        return StreamSupport.stream(
                        list("library=" + library).body().path("rows").spliterator(), false)
                .map(row ->
                        row.path("version").asString() + " " + row.path("state").asString())
                .toList();
    }

    long version() {
        return api.get("/healthz").body().path("catalogueVersion").asLong();
    }

    @Override
    public void close() {
        enforcer.close();
    }
}
