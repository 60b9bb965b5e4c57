package dev.plimsoll.maven.javac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What a POM says of the compilation of its main sources by maven-compiler-plugin. */
final class MainCompilation {
    private static final String PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final List<String> PATHS = List.of("-processorpath", "--processor-path", "--processor-module-path");

    private final Plugin plugin;
    private final PluginExecution execution;
    private final Properties user;
    private final Properties project;

    private MainCompilation(Plugin plugin, PluginExecution execution, Properties user, Properties project) {
        this.plugin = plugin;
        this.execution = execution;
        this.user = user;
        this.project = project;
    }

    /**
     * The compilation; empty where there is none, or more than one.
     *
     * @param user the properties of the command line
     */
    static Optional<MainCompilation> of(MavenProject project, Properties user) {
        Plugin plugin = project.getPlugin(PLUGIN);
        List<PluginExecution> executions = plugin == null
                ? List.of()
                : plugin.getExecutions().stream()
                        .filter(execution -> execution.getGoals().contains("compile"))
                        .filter(execution -> !"none".equals(execution.getPhase()))
                        .toList();
        return plugin != null && executions.size() == 1
                ? Optional.of(new MainCompilation(plugin, executions.get(0), user, project.getProperties()))
                : Optional.empty();
    }

    /** Why our checks cannot take part, as far as the POM says. */
    Optional<String> obstacle() {
        String version = plugin.getVersion() == null ? "" : plugin.getVersion();
        if (!version.startsWith("3.")) {
            return Optional.of("it is compiled by version " + version + " of maven-compiler-plugin, not by 3.x");
        }
        if (!value("compilerId", "maven.compiler.compilerId").orElse("javac").equals("javac")) {
            return Optional.of("it is not compiled by javac");
        }
        if (value("jdkToolchain", null).isPresent()
                || value("executable", "maven.compiler.executable").isPresent()) {
            return Optional.of("it is compiled by another JDK");
        }
        if (value("proc", "maven.compiler.proc").filter("only"::equals).isPresent()
                || arguments().anyMatch("-proc:only"::equals)) {
            return Optional.of("its annotation processors run without a compilation");
        }
        if (arguments().anyMatch(argument -> PATHS.stream().anyMatch(argument::startsWith))) {
            return Optional.of("its compilerArgs set the processor path; annotationProcessorPaths can be added to");
        }
        return arguments()
                .filter(argument -> argument.startsWith("-XDcompilePolicy=") && !argument.endsWith("=simple"))
                .map(argument -> "its compilerArgs have " + argument)
                .findFirst();
    }

    /** Whether the POM names where annotation processors are found. */
    boolean hasProcessorPath() {
        return child("annotationProcessorPaths")
                .map(Xpp3Dom::getChildCount)
                .filter(count -> count > 0)
                .isPresent();
    }

    /** Whether annotation processors are switched off. */
    boolean processesNothing() {
        return value("proc", "maven.compiler.proc").filter("none"::equals).isPresent()
                || arguments().anyMatch("-proc:none"::equals);
    }

    /** Whether annotation processors are asked for in so many words, without which newer JDKs run none. */
    boolean asksForProcessors() {
        return value("proc", "maven.compiler.proc").isPresent()
                || child("annotationProcessors").isPresent()
                || arguments().anyMatch(argument -> argument.startsWith("-proc:") || argument.equals("-processor"));
    }

    boolean forks() {
        return Boolean.parseBoolean(fork());
    }

    /** As the build has it without us. */
    String fork() {
        return value("fork", "maven.compiler.fork").orElse("false");
    }

    /**
     * Changes the model of the build.
     *
     * @param change gets a copy of the configuration
     */
    void change(Consumer<Xpp3Dom> change) {
        Xpp3Dom before = configuration();
        Xpp3Dom after = before == null ? new Xpp3Dom("configuration") : new Xpp3Dom(before);
        change.accept(after);
        execution.setConfiguration(after);
    }

    private Stream<String> arguments() {
        List<String> arguments = new ArrayList<>();
        for (String list : List.of("compilerArgs", "compilerArguments")) {
            for (Xpp3Dom argument : child(list).map(Xpp3Dom::getChildren).orElse(new Xpp3Dom[0])) {
                // The names of the deprecated map lack the hyphen.
                arguments.add(list.equals("compilerArgs") ? text(argument) : "-" + argument.getName());
            }
        }
        child("compilerArgument").map(MainCompilation::text).ifPresent(arguments::add);
        return arguments.stream();
    }

    private Optional<String> value(String name, @Nullable String property) {
        return child(name)
                .map(child -> child.getChildCount() > 0 ? name : text(child))
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(property).map(key -> user.getProperty(key, project.getProperty(key))))
                .filter(text -> !text.isBlank());
    }

    private Optional<Xpp3Dom> child(String name) {
        return Optional.ofNullable(configuration()).map(dom -> dom.getChild(name));
    }

    private @Nullable Xpp3Dom configuration() {
        return (Xpp3Dom) execution.getConfiguration();
    }

    private static String text(Xpp3Dom dom) {
        return dom.getValue() == null ? "" : dom.getValue().strip();
    }
}
