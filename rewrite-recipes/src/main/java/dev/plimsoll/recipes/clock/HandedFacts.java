package dev.plimsoll.recipes.clock;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.tree.ParseError;

/** What has to be known of all files before a class that is no bean is handed a clock. */
final class HandedFacts {
    private static final Pattern EXPRESSION =
            Pattern.compile("[$#*@]\\{[^{}]*\\}|<%.*?%>|<[#@][^>]*>|\\$!?\\w+(\\.\\w+(\\([^)]*\\))?)+", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\b[a-z]\\w*");
    private static final Pattern NAME = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+[A-Z]\\w*(?:[.$][A-Z]\\w*)*");

    private final Calls calls = new Calls();
    private final MadeByOthers others = new MadeByOthers();
    private final Map<String, String> inTemplates = new HashMap<>();
    private final Map<String, String> inSettings = new HashMap<>();
    private final Set<String> unread = new TreeSet<>();

    Calls calls() {
        return calls;
    }

    void saw(J.CompilationUnit unit) {
        calls.saw(unit);
        others.saw(unit);
    }

    /** A file that is no Java, or none that could be read. */
    void saw(SourceFile file) {
        String path = Units.path(file);
        String name = path.replaceFirst(".*/", "");
        if (file instanceof ParseError && path.endsWith(".java") || path.matches(".*\\.(kt|kts|groovy|scala)")) {
            unread.add(name);
        } else if (path.matches(".*\\.(html|xhtml|jsp|jspx|ftlh?|vm|mustache|jte)")) {
            Matcher expressions = EXPRESSION.matcher(file.printAll());
            while (expressions.find()) {
                collect(WORD.matcher(expressions.group()), name, inTemplates);
            }
        } else if (path.matches(".*\\.(properties|ya?ml|xml)") && !name.equals("pom.xml")) {
            collect(NAME.matcher(file.printAll()), name, inSettings);
        }
    }

    private static void collect(Matcher matcher, String file, Map<String, String> found) {
        while (matcher.find()) {
            found.put(matcher.group(), file);
        }
    }

    /** Why one cannot be handed a clock, but for those who call it. */
    Set<String> obstacles(ClockFile.Plain plain, Makers makers) {
        Set<String> all = new TreeSet<>(HandedObstacles.of(plain.owner(), plain.method()));
        Optional<Callee> found = Callee.of(plain.method());
        if (found.isEmpty() || !all.isEmpty()) {
            return all;
        }
        Callee callee = found.get();
        all.addAll(calls.obstacles(callee));
        unread.stream().findFirst().ifPresent(file -> all.add(file + " was not read, and may call " + callee));
        if (inTemplates.containsKey(callee.name())) {
            all.add(callee + " may be called in " + inTemplates.get(callee.name()));
        }
        if (calls.callers(callee).isEmpty()) {
            all.add("nobody is seen to call " + callee + ", so a framework may");
        }
        if (calls.isAmbiguous(callee) && HandedObstacles.hasALonger(plain.owner(), plain.method(), callee)) {
            all.add(callee + " could be taken for another of that name where null is the last argument");
        }
        if (callee.isConstructor() || plain.method().hasModifier(J.Modifier.Type.Static)) {
            addMakers(plain, callee, makers, all);
        }
        return all;
    }

    private void addMakers(ClockFile.Plain plain, Callee callee, Makers makers, Set<String> all) {
        String type = callee.type();
        others.quoting(type)
                .or(() -> Optional.ofNullable(inSettings.get(type.replace('$', '.'))))
                .ifPresent(file -> all.add(callee + " may be called by what " + file + " says in a text"));
        boolean isAsked = callee.isConstructor()
                && !HandedObstacles.hasNoArguments(plain.owner())
                && !TypeUtils.isAssignableTo(
                        "java.lang.Throwable", plain.owner().getType());
        if (isAsked || HandedObstacles.isConverting(callee)) {
            others.mentioning(type).ifPresent(file -> all.add(callee + " may be called by what makes one for " + file));
        }
        if (!makers.filled(type).isEmpty()
                || makers.obstacles(type).stream().anyMatch(reason -> reason.contains(Makers.MOCKED))) {
            all.add(callee + " is called by Mockito");
        }
    }
}
