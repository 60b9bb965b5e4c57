package dev.plimsoll.recipes;

/** POMs of a small shop, one module or several below {@code com.acme:shop}. */
public final class Poms {
    private Poms() {}

    static String pom(String... dependencies) {
        return pomWith("", dependencies);
    }

    /** With elements of its own before the dependencies. */
    public static String pomWith(String more, String... dependencies) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1.0.0</version>
                %s  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(more, String.join("", dependencies));
    }

    static String module(String name, String... dependencies) {
        return moduleWith(name, "", dependencies);
    }

    /** With elements of its own before the dependencies. */
    static String moduleWith(String name, String more, String... dependencies) {
        return pomWith(more, dependencies).replaceFirst("(?s)  <groupId>.*?</version>\n", """
                  <parent>
                    <groupId>com.acme</groupId>
                    <artifactId>shop</artifactId>
                    <version>1.0.0</version>
                  </parent>
                  <artifactId>%s</artifactId>
                """.formatted(name));
    }

    /** A dependency, whose version is left to others where it is empty. */
    public static String dependency(String group, String artifact, String version) {
        String written = version.isEmpty() ? "" : "      <version>" + version + "</version>\n";
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                %s    </dependency>
                """.formatted(group, artifact, written);
    }
}
