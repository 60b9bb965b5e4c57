package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The interface that says what a class called by hand. */
final class ClientInterface {
    private static final Set<String> OF_NO_ONE = Set.of(
            "url",
            "uri",
            "host",
            "base",
            "address",
            "endpoint",
            "baseurl",
            "root",
            "api",
            "service",
            "services",
            "client",
            "clients",
            "app",
            "application",
            "http",
            "rest");

    private final RestClass caller;
    private final String packageName;
    private final Map<String, String> imports = new TreeMap<>();
    private boolean isWritable = true;

    ClientInterface(RestClass caller, String packageName) {
        this.caller = caller;
        this.packageName = packageName;
    }

    private Address address() {
        return caller.calls().values().iterator().next().address();
    }

    /** The name of the service, such as payment-gateway. */
    String service() {
        String base = address().base();
        String words = base.startsWith("${")
                ? base.replaceFirst("^\\$\\{([^:}]*).*$", "$1")
                : base.replaceFirst("^https?://([^:/.]*).*$", "$1");
        String name = List.of(words.split("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])")).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !OF_NO_ONE.contains(word) && !word.equals("localhost") && !word.matches("\\d*"))
                .collect(Collectors.joining("-"));
        return name.isEmpty() ? ofTheCaller() : name;
    }

    private String ofTheCaller() {
        return caller.declared()
                .getSimpleName()
                .replaceFirst("(?<=.)(RestClient|Client|Service|Gateway|Proxy|Adapter|Component)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    String simpleName(Set<String> taken) {
        String name = List.of(service().split("-")).stream()
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return taken.contains(name) ? name + "Calls" : name;
    }

    String url() {
        return address().base();
    }

    /** The parameters of one method by their names, with what is handed over. */
    static Map<String, Expression> arguments(RestCall call) {
        Map<String, Expression> arguments = new LinkedHashMap<>();
        call.address().variables().forEach(variable -> arguments.put(variable.name(), variable.value()));
        call.headers().forEach((name, value) -> arguments.put(parameter(name), value));
        call.body().ifPresent(body -> arguments.put("body", body));
        return arguments;
    }

    private static String parameter(String header) {
        String joined = List.of(header.replaceFirst("^[Xx]-", "").split("[^A-Za-z0-9]+")).stream()
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
    }

    /** Empty where a type cannot be written in a file of its own. */
    Optional<String> text(String simpleName) {
        imports.clear();
        List<String> methods = new ArrayList<>();
        caller.calls().forEach((name, call) -> methods.add(method(name, call)));
        type(JavaType.ShallowClass.build(ToServiceClient.SERVICE_CLIENT));
        String listed = imports.values().stream()
                .filter(name -> !name.startsWith("java.lang.") || name.indexOf('.', 10) > 0)
                .filter(name -> !name.substring(0, name.lastIndexOf('.')).equals(packageName))
                .sorted()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        String text = (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n") + listed + "\n@ServiceClient(\""
                + service() + "\")\ninterface " + simpleName + " {\n\n" + String.join("\n", methods) + "}\n";
        return isWritable ? Optional.of(text) : Optional.empty();
    }

    private String method(String name, RestCall call) {
        String exchange = call.verb().charAt(0) + call.verb().substring(1).toLowerCase(Locale.ROOT) + "Exchange";
        List<String> parameters = new ArrayList<>();
        call.address()
                .variables()
                .forEach(variable -> parameters.add(annotated("PathVariable", variable.name()) + " "
                        + type(variable.value().getType()) + " " + variable.name()));
        call.headers()
                .forEach((header, value) -> parameters.add("@" + web("RequestHeader") + "(value = \"" + header
                        + "\", required = false) " + type(value.getType()) + " " + parameter(header)));
        call.body().ifPresent(body -> parameters.add("@" + web("RequestBody") + " " + type(body.getType()) + " body"));
        imports.put(exchange, Mappings.EXCHANGES + exchange);
        isWritable &= arguments(call).size() == parameters.size();
        return "    @%s(\"%s\")\n    %s %s(%s);\n"
                .formatted(exchange, call.address().path(), type(call.result()), name, String.join(", ", parameters));
    }

    private String annotated(String annotation, String value) {
        return "@" + web(annotation) + "(\"" + value + "\")";
    }

    private String web(String annotation) {
        imports.put(annotation, Mappings.WEB + annotation);
        return annotation;
    }

    private String type(@Nullable JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return primitive == JavaType.Primitive.String ? "String" : primitive.getKeyword();
        }
        if (type instanceof JavaType.Array array) {
            return type(array.getElemType()) + "[]";
        }
        if (type instanceof JavaType.Parameterized generic) {
            return type(generic.getType())
                    + generic.getTypeParameters().stream().map(this::type).collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof JavaType.GenericTypeVariable variable) {
            isWritable &= variable.getName().equals("?") && variable.getBounds().isEmpty();
            return "?";
        }
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        if (named == null || named instanceof JavaType.Unknown || isHidden(named)) {
            isWritable = false;
            return "Object";
        }
        String full = named.getFullyQualifiedName().replace('$', '.');
        String simple = full.substring(full.lastIndexOf('.') + 1);
        String known = imports.putIfAbsent(simple, full);
        return known == null || known.equals(full) ? simple : full;
    }

    private static boolean isHidden(JavaType.FullyQualified type) {
        return type.hasFlags(Flag.Private) || type.getOwningClass() != null && isHidden(type.getOwningClass());
    }
}
