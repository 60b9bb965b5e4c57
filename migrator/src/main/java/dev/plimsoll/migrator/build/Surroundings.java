package dev.plimsoll.migrator.build;

import java.util.Map;
import java.util.Set;

/** What the build of a repository may see of the runner's environment: what it needs to run, and no credentials. */
final class Surroundings {
    private static final Set<String> SEEN = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LANG",
            "LC_ALL",
            "TZ",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SYSTEMROOT",
            "USERPROFILE",
            "MAVEN_OPTS",
            "MVNW_REPOURL",
            "http_proxy",
            "https_proxy",
            "no_proxy",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "SSL_CERT_FILE");

    private Surroundings() {}

    static void clean(Map<String, String> environment) {
        environment.keySet().retainAll(SEEN);
    }
}
