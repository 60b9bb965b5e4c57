package dev.plimsoll.maven.explain;

import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.DidYouMean;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows the page of a standard, or lists all standards. */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    /** The id of the standard; all are listed without it. */
    @Parameter(property = "standard")
    private @Nullable String standard;

    @Override
    public void execute() throws MojoExecutionException {
        Goals goals = new Goals(plugin.getVersion());
        if (standard == null) {
            getLog().info("The standards, by topic\n\n" + TerminalList.of(Standards.all()) + "\nOne in full:  "
                    + goals.of("explain") + " -Dstandard=id\n");
            return;
        }
        String id = standard.substring(standard.indexOf('/') + 1);
        Standard found = Standards.find(id).orElseThrow(() -> unknown(id));
        getLog().info("\n" + TerminalPage.of(found, goals));
    }

    private static MojoExecutionException unknown(String id) {
        return new MojoExecutionException("There is no standard `" + id + "`; "
                + DidYouMean.of(id, Standards.all().stream().map(Standard::id).toList()));
    }
}
