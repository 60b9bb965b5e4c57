package dev.plimsoll.recipes.libraries;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.properties.PropertiesVisitor;
import org.openrewrite.properties.tree.Properties;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.XmlVisitor;
import org.openrewrite.xml.tree.Xml;
import org.openrewrite.yaml.YamlVisitor;
import org.openrewrite.yaml.tree.Yaml;

/** Names of types and packages of a library in configuration: XML, YAML, properties, what lies below META-INF. */
final class ConfigNames {
    private static final Pattern CODE = Pattern.compile(".*\\.(kt|kts|groovy|gradle|scala|jsp|jspx|java)");

    private final Set<String> types;
    private final Set<String> packages;
    private final Renames renames;
    private final Pattern name;

    ConfigNames(Set<String> types, Renames renames) {
        this.types = types;
        this.renames = renames;
        this.packages = types.stream()
                .map(type -> type.substring(0, type.lastIndexOf('.')))
                .collect(Collectors.toSet());
        this.name = Pattern.compile("(?:(?<=logging\\.level\\.)|(?<![\\w.$-]))(?:"
                + packages.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")(?![\\w$-])(?:\\.[A-Z][\\w$]*)?");
    }

    static boolean isCode(SourceFile file) {
        return CODE.matcher(file.getSourcePath().toString()).matches();
    }

    static boolean isConfig(SourceFile file) {
        String path = "/" + file.getSourcePath().toString().replace('\\', '/');
        return !isCode(file)
                && (path.contains("/resources/") || path.contains("/META-INF/") || path.contains("/WEB-INF/"))
                && (file instanceof Xml.Document
                        || file instanceof Yaml.Documents
                        || file instanceof Properties.File
                        || file instanceof PlainText);
    }

    /** The types that a file names. */
    Set<String> namedIn(SourceFile file) {
        Set<String> found = new TreeSet<>();
        if (!packages.isEmpty()) {
            Matcher matcher = name.matcher(file.printAll());
            while (matcher.find()) {
                if (types.contains(matcher.group())) {
                    found.add(matcher.group());
                }
            }
        }
        return found;
    }

    boolean mentions(SourceFile file) {
        return !packages.isEmpty() && name.matcher(file.printAll()).find();
    }

    String rename(String text) {
        return packages.isEmpty()
                ? text
                : name.matcher(text).replaceAll(found -> Matcher.quoteReplacement(newName(found.group())));
    }

    private String newName(String old) {
        if (types.contains(old)) {
            return renames.ofType(old);
        }
        return packages.contains(old) ? renames.ofPackage(old) : old;
    }

    @Nullable
    Tree apply(Tree file, ExecutionContext context) {
        if (file instanceof PlainText text) {
            return text.withText(rename(text.getText()));
        }
        if (file instanceof Xml.Document) {
            return new InXml().visit(file, context);
        }
        if (file instanceof Yaml.Documents) {
            return new InYaml().visit(file, context);
        }
        return file instanceof Properties.File ? new InProperties().visit(file, context) : file;
    }

    private final class InXml extends XmlVisitor<ExecutionContext> {
        @Override
        public Xml visitCharData(Xml.CharData text, ExecutionContext context) {
            return text.withText(rename(text.getText()));
        }

        @Override
        public Xml visitAttribute(Xml.Attribute attribute, ExecutionContext context) {
            Xml.Attribute.Value value = attribute.getValue();
            return attribute.withValue(value.withValue(rename(value.getValue())));
        }
    }

    private final class InYaml extends YamlVisitor<ExecutionContext> {
        @Override
        public Yaml visitScalar(Yaml.Scalar scalar, ExecutionContext context) {
            return scalar.withValue(rename(scalar.getValue()));
        }
    }

    private final class InProperties extends PropertiesVisitor<ExecutionContext> {
        @Override
        public Properties visitEntry(Properties.Entry entry, ExecutionContext context) {
            Properties.Value value = entry.getValue();
            String key = rename(entry.getKey());
            return (key.equals(entry.getKey()) ? entry : entry.withKey(key))
                    .withValue(value.withText(rename(value.getText())));
        }
    }
}
