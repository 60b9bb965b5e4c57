package dev.plimsoll.recipes.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/** Changes of tags that leave everything else on its line. */
final class PomText {
    private PomText() {}

    static String text(Xml.Tag tag, String child) {
        return tag.getChildValue(child).map(String::strip).orElse("");
    }

    /** The children of that name, each as the function makes it, without those that it makes nothing of. */
    static Xml.Tag each(Xml.Tag parent, String name, Function<Xml.Tag, Xml.@Nullable Tag> change) {
        if (parent.getContent() == null) {
            return parent;
        }
        List<Content> contents = new ArrayList<>();
        boolean changed = false;
        for (Content content : parent.getContent()) {
            Content after = content instanceof Xml.Tag tag
                            && (name.equals("*") || tag.getName().equals(name))
                    ? change.apply(tag)
                    : content;
            changed |= after != content;
            if (after != null) {
                contents.add(after);
            }
        }
        return changed ? parent.withContent(contents) : parent;
    }

    /** Along a path of names. */
    static Xml.Tag at(Xml.Tag parent, List<String> path, Function<Xml.Tag, Xml.@Nullable Tag> change) {
        return path.size() == 1
                ? each(parent, path.get(0), change)
                : each(parent, path.get(0), child -> at(child, path.subList(1, path.size()), change));
    }

    static Xml.Tag withValue(Xml.Tag tag, String value) {
        return tag.getValue().map(String::strip).filter(value::equals).isPresent() ? tag : tag.withValue(value);
    }

    /** Every value below a tag. */
    static Xml.Tag values(Xml.Tag tag, UnaryOperator<String> change) {
        if (tag.getChildren().isEmpty()) {
            return tag.getValue()
                    .filter(value -> !change.apply(value).equals(value))
                    .map(value -> tag.withValue(change.apply(value)))
                    .orElse(tag);
        }
        return each(tag, "*", child -> values(child, change));
    }

    /** With that coordinate and no other, the version behind the artifact. */
    static Xml.Tag named(Xml.Tag dependency, Library library) {
        Xml.Tag named = each(dependency, "groupId", tag -> withValue(tag, library.group()));
        named = each(named, "artifactId", tag -> withValue(tag, library.artifact()));
        String version = library.version();
        if (version == null) {
            return each(named, "version", tag -> null);
        }
        return named.getChild("version").isPresent()
                ? each(named, "version", tag -> withValue(tag, version))
                : behind(named, "artifactId", Xml.Tag.build("<version>" + version + "</version>"));
    }

    /** A tag behind the last one of that name, on a line of its own. */
    static Xml.Tag behind(Xml.Tag parent, String name, Xml.Tag added) {
        List<Content> contents = new ArrayList<>(parent.getContent() == null ? List.of() : parent.getContent());
        for (int i = contents.size() - 1; i >= 0; i--) {
            if (contents.get(i) instanceof Xml.Tag tag && tag.getName().equals(name)) {
                contents.add(i + 1, added.withPrefix(indentation(tag.getPrefix())));
                return parent.withContent(contents);
            }
        }
        return parent;
    }

    /** A dependency written as its neighbour is. */
    static Xml.Tag dependency(Xml.Tag neighbour, Library library, String scope) {
        String inner = neighbour.getChildren().isEmpty()
                ? "\n"
                : indentation(neighbour.getChildren().get(0).getPrefix());
        String outer = indentation(neighbour.getPrefix());
        return Xml.Tag.build("<dependency>"
                + inner + "<groupId>" + library.group() + "</groupId>"
                + inner + "<artifactId>" + library.artifact() + "</artifactId>"
                + (library.version() == null ? "" : inner + "<version>" + library.version() + "</version>")
                + (scope.equals("compile") ? "" : inner + "<scope>" + scope + "</scope>")
                + outer + "</dependency>");
    }

    private static String indentation(String prefix) {
        int line = prefix.lastIndexOf('\n');
        return line < 0 ? prefix : prefix.substring(line);
    }
}
