package dev.plimsoll.recipes.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/** The classes of some jars that others may use, by their names with dots. */
final class Jars {
    /** The type of a method that returns a variable. */
    static final String ANY = "?";

    private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final Map<String, Known> classes = new HashMap<>();

    /** A method or a field, which has no parameters. */
    record Member(String name, List<String> parameters, String type, boolean isAbstract) {
        String signature() {
            return name + "(" + String.join(",", parameters) + ")";
        }
    }

    /** A class with what it is made of. */
    record Known(String name, boolean isVisible, List<String> above, List<Member> methods, Set<String> fields) {}

    static Jars of(Collection<Path> jars) {
        Jars all = new Jars();
        jars.forEach(all::add);
        return all;
    }

    Collection<Known> all() {
        return classes.values();
    }

    @Nullable
    Known get(String name) {
        return classes.get(name);
    }

    /** The class itself, then all above it; whether each of them is known shows in {@link #isComplete}. */
    Set<String> hierarchy(String name) {
        Set<String> found = new java.util.LinkedHashSet<>();
        collect(name, found);
        return found;
    }

    private void collect(String name, Set<String> found) {
        if (found.add(name)) {
            Known known = classes.get(name);
            List<String> above = known != null ? known.above() : ofTheJdk(name);
            above.forEach(one -> collect(one, found));
        }
    }

    boolean isComplete(String name) {
        return hierarchy(name).stream().allMatch(one -> classes.containsKey(one) || one.startsWith("java."));
    }

    private static List<String> ofTheJdk(String name) {
        if (!name.startsWith("java.")) {
            return List.of();
        }
        try {
            Class<?> type = Class.forName(name);
            return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                    .map(Class::getName)
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    private void add(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.endsWith("-info.class")) {
                    new ClassReader(jar.getInputStream(entry))
                            .accept(
                                    new Reading(),
                                    ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(path.toString(), e);
        }
    }

    /** Whether the method returns what whoever calls it says. */
    private static boolean isVariable(@Nullable String signature) {
        return signature != null && signature.charAt(signature.indexOf(')') + 1) == 'T';
    }

    private final class Reading extends ClassVisitor {
        private final List<Member> methods = new ArrayList<>();
        private final Set<String> fields = new HashSet<>();
        private @Nullable Known known;

        Reading() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
            List<String> all = new ArrayList<>();
            if (above != null) {
                all.add(above.replace('/', '.'));
            }
            Stream.of(interfaces).forEach(one -> all.add(one.replace('/', '.')));
            known = new Known(name.replace('/', '.'), (access & VISIBLE) != 0, all, methods, fields);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & VISIBLE) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0 && !name.equals("<clinit>")) {
                methods.add(new Member(
                        name,
                        Stream.of(Type.getArgumentTypes(descriptor))
                                .map(Type::getClassName)
                                .map(String::valueOf)
                                .toList(),
                        isVariable(signature)
                                ? ANY
                                : Type.getReturnType(descriptor).getClassName(),
                        (access & Opcodes.ACC_ABSTRACT) != 0));
            }
            return null;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, String signature, Object value) {
            if ((access & VISIBLE) != 0) {
                fields.add(name);
            }
            return null;
        }

        @Override
        public void visitEnd() {
            if (known != null) {
                classes.put(known.name(), known);
            }
        }
    }
}
