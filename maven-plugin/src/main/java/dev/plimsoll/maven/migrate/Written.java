package dev.plimsoll.maven.migrate;

import dev.plimsoll.maven.module.Given;
import dev.plimsoll.standards.migrate.RecipeCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote on the command line. */
final class Written {
    /** A comma within a value is none between two pairs. */
    private static final Pattern BETWEEN_PAIRS = Pattern.compile(",(?=\\s*[\\w.]+=)");

    private static final Pattern CAMPAIGN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private Written() {}

    static List<RecipeCall> recipes(String names, @Nullable String options) throws MojoExecutionException {
        List<String> all = list(names);
        Map<String, String> parameters = pairs("options", options);
        if (all.isEmpty()) {
            throw new MojoExecutionException(
                    "No recipe is named; write -Drecipes=dev.plimsoll.MigrateToPlatform, or another");
        }
        if (all.size() > 1 && !parameters.isEmpty()) {
            throw new MojoExecutionException("-Doptions says nothing of which of " + all.size()
                    + " recipes it is for: name one recipe, or write them into a file and name that with -DrecipeFile");
        }
        return all.stream().map(name -> new RecipeCall(name, parameters)).toList();
    }

    static List<String> list(@Nullable String text) {
        String given = Given.text(text);
        return given == null
                ? List.of()
                : Stream.of(given.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** Pairs of a name and a value. */
    static Map<String, String> pairs(String parameter, @Nullable String text) throws MojoExecutionException {
        Map<String, String> pairs = new LinkedHashMap<>();
        String given = Given.text(text);
        if (given == null) {
            return pairs;
        }
        for (String pair : BETWEEN_PAIRS.split(given)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || pair.substring(equals + 1).isBlank()) {
                throw new MojoExecutionException(
                        "-D" + parameter + ": `" + pair.strip() + "` is not of the form name=text");
            }
            pairs.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return pairs;
    }

    static String campaign(String name) throws MojoExecutionException {
        if (!CAMPAIGN.matcher(name).matches() || name.endsWith(".lock") || name.contains("..")) {
            throw new MojoExecutionException("-Dcampaign: `" + name
                    + "` becomes the name of a branch; use letters, digits, dots, dashes and underscores");
        }
        return name;
    }

    /** What the repository is called: the last part of its address. */
    static String repository(String address) {
        Path folder = address.contains("://") ? null : Path.of(address);
        String path = folder != null && Files.isDirectory(folder)
                ? folder.toAbsolutePath().normalize().toString()
                : address;
        return path.replaceFirst("[/\\\\]+$", "").replaceFirst("\\.git$", "").replaceFirst(".*[/\\\\:]", "");
    }
}
