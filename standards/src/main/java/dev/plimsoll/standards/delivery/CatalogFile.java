package dev.plimsoll.standards.delivery;

/** The text of a new {@code catalog-info.yaml}. */
public final class CatalogFile {
    private CatalogFile() {}

    /** Whose the service is, nobody guesses: both names were given. */
    public static String of(String service, String team) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: %s
                spec:
                  type: service
                  lifecycle: production
                  owner: %s
                """.formatted(quoted(service), quoted(team));
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9._/-]*(:[A-Za-z0-9][A-Za-z0-9._/-]*)?")
                        && !text.matches("(?i)true|false|yes|no|on|off|null|y|n")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
