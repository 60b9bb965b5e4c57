package dev.plimsoll.recipes.clock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** A file that reads the machine's clock where one could be passed in. */
final class ClockFile {
    /** What is said of a class that is none. */
    static final String NO_BEAN = " is no bean of Spring, and ";

    static final String NOTHING = "nothing would give it a clock: ";

    private static final List<String> NAMES = List.of("clock", "systemClock", "timeClock");

    private final J.CompilationUnit unit;
    private final Map<UUID, Read> reads = new LinkedHashMap<>();
    private final Map<UUID, BeanClass> beans = new LinkedHashMap<>();
    private final Map<Callee, Plain> wanted = new LinkedHashMap<>();
    private final Handed handed;
    private final Set<String> reasons = new TreeSet<>();
    private String clock = NAMES.get(0);

    /** A place that reads, and what it reads. */
    record Read(Reading reading, Cursor place) {}

    /** A constructor or method of a class that is no bean. */
    record Plain(J.ClassDeclaration owner, J.MethodDeclaration method) {}

    private ClockFile(J.CompilationUnit unit, Handed handed) {
        this.unit = unit;
        this.handed = handed;
    }

    /** Empty where it reads nothing, and calls none that is handed a clock. */
    static Optional<ClockFile> of(J.CompilationUnit unit, Handed handed) {
        ClockFile file = new ClockFile(unit, handed);
        file.findReads();
        if (file.reads.isEmpty()) {
            return Optional.empty();
        }
        file.reads.values().forEach(file::findOwner);
        file.reads.values().removeIf(file::isOwn);
        file.beans.values().forEach(bean -> file.reasons.addAll(BeanObstacles.of(bean)));
        file.findNames();
        return Optional.of(file);
    }

    J.CompilationUnit unit() {
        return unit;
    }

    /** By the id of the tree that reads. */
    Map<UUID, Read> reads() {
        return reads;
    }

    /** What reads without being part of a bean. */
    Map<Callee, Plain> wanted() {
        return wanted;
    }

    /** Whether a method is handed its clock. */
    boolean isHanded(J.MethodDeclaration method) {
        return Callee.of(method).filter(wanted::containsKey).isPresent();
    }

    /** The beans that read, by the id of their declaration. */
    Map<UUID, BeanClass> beans() {
        return beans;
    }

    /** Why it stays, as far as it says so itself. */
    Set<String> reasons() {
        return reasons;
    }

    /** What its clock is called. */
    String clock() {
        return clock;
    }

    private void findReads() {
        new JavaVisitor<Integer>() {
            @Override
            public @Nullable J postVisit(J tree, Integer none) {
                Optional<Reading> reading = Reading.of(tree);
                if (reading.isPresent()
                        && !ClockPlaces.mayRead(reading.get(), getCursor())
                        && !Measuring.isPartOfIt(getCursor())) {
                    reads.put(tree.getId(), new Read(reading.get(), getCursor()));
                } else if (tree instanceof Expression
                        && Callee.of(tree).filter(handed.callees()::contains).isPresent()) {
                    reads.put(tree.getId(), new Read(Reading.HANDING, getCursor()));
                }
                return tree;
            }

            @Override
            public Space visitSpace(@Nullable Space space, Space.Location location, Integer none) {
                return space == null ? Space.EMPTY : space;
            }
        }.visit(unit, 0);
    }

    private void findOwner(Read read) {
        Cursor place = read.place();
        Cursor member = place;
        while (!isOwner(place)) {
            member = LocalVariable.isMember(place) ? place : member;
            hidesTheClock(place.getValue()).ifPresent(reasons::add);
            place = place.getParentTreeCursor();
        }
        J.ClassDeclaration owner = place.getValue();
        String name = owner.getSimpleName();
        Object of = member.getValue();
        if (!Stereotype.isBean(owner)) {
            findPlain(owner, of, read);
            return;
        }
        BeanClass bean = beans.computeIfAbsent(owner.getId(), id -> new BeanClass(owner));
        if (bean.own().filter(of::equals).isPresent()) {
            findZones(bean, bean.own().get().getVariables().get(0).getSimpleName());
            return;
        }
        boolean isEarly = of instanceof J.MethodDeclaration method
                ? method.isConstructor() && isBeforeTheClock(bean, method)
                : !isStatic(of);
        if (isStatic(of)) {
            reasons.add(name + " reads it in a static member, which no bean's clock reaches");
        } else if (isEarly) {
            reasons.add(name + " reads it before it is given a clock");
        } else if (!Asking.canReplace(read)) {
            reasons.add("what " + name + " does with " + read.reading() + " has no counterpart for a clock");
        }
    }

    /** Whether its clock is set by others, or by a constructor that calls it by another name. */
    private static boolean isBeforeTheClock(BeanClass bean, J.MethodDeclaration constructor) {
        return bean.way() == BeanClass.Way.FIELD
                || bean.clock()
                        .map(field -> field.getVariables().get(0).getSimpleName())
                        .filter(name -> constructor.getParameters().stream()
                                .noneMatch(parameter -> parameter instanceof J.VariableDeclarations declared
                                        && declared.getVariables()
                                                .get(0)
                                                .getSimpleName()
                                                .equals(name)))
                        .isPresent();
    }

    private void findPlain(J.ClassDeclaration owner, Object member, Read read) {
        String name = owner.getSimpleName();
        Optional<Callee> callee = member instanceof J.MethodDeclaration ? Callee.of(member) : Optional.empty();
        if (callee.isEmpty()) {
            String where = isStatic(member) ? "in a static member" : "outside of its constructors and methods";
            reasons.add(name + NO_BEAN + "reads it " + where + ", which no clock reaches");
            return;
        }
        wanted.put(callee.get(), new Plain(owner, (J.MethodDeclaration) member));
        if (!handed.callees().contains(callee.get())) {
            reasons.add(
                    name + NO_BEAN + NOTHING + String.join(", ", handed.why().getOrDefault(callee.get(), Set.of())));
        } else if (!Asking.canReplace(read)) {
            reasons.add("what " + name + " does with " + read.reading() + " has no counterpart for a clock");
        }
    }

    /** Whether it is the clock that a class keeps, which is handed to it from now on. */
    private boolean isOwn(Read read) {
        return read.place().getParentTreeCursor().getParentTreeCursor().getValue()
                        instanceof J.VariableDeclarations field
                && beans.values().stream().flatMap(bean -> bean.own().stream()).anyMatch(field::equals);
    }

    private void findZones(BeanClass bean, String name) {
        String type = bean.declared().getSimpleName();
        if (!Asking.isOnlyAskedForInstants(name, unit)) {
            reasons.add(type + " has a clock whose zone may not be that of another");
        }
        boolean isLast = bean.instanceFields()
                .reduce((first, second) -> second)
                .filter(bean.own().orElseThrow()::equals)
                .isPresent();
        if (bean.way() == BeanClass.Way.LOMBOK && !isLast) {
            reasons.add(type + " has fields below its clock, and Lombok's constructor would get it before them");
        }
    }

    private static boolean isStatic(Object member) {
        return member instanceof J.MethodDeclaration method && method.hasModifier(J.Modifier.Type.Static)
                || member instanceof J.VariableDeclarations field && field.hasModifier(J.Modifier.Type.Static)
                || member instanceof J.Block block && block.isStatic();
    }

    /** A class that is no part of a method. */
    private static boolean isOwner(Cursor place) {
        if (!(place.getValue() instanceof J.ClassDeclaration)) {
            return false;
        }
        return place.getParentTreeCursor().getValue() instanceof J.CompilationUnit || LocalVariable.isMember(place);
    }

    private static Optional<String> hidesTheClock(Object tree) {
        if (tree instanceof J.ClassDeclaration local && local.getKind() != J.ClassDeclaration.Kind.Type.Class) {
            return Optional.of(local.getSimpleName() + " is no class, and has no fields");
        }
        JavaType type = tree instanceof J.ClassDeclaration local
                ? local.getType()
                : tree instanceof J.NewClass made && made.getBody() != null ? made.getType() : null;
        return hasAClock(TypeUtils.asFullyQualified(type))
                ? Optional.of("another clock hides that of the class around it")
                : Optional.empty();
    }

    private static boolean hasAClock(JavaType.@Nullable FullyQualified type) {
        return type != null
                && (type.getMembers().stream().anyMatch(field -> NAMES.contains(field.getName()))
                        || hasAClock(type.getSupertype())
                        || type.getInterfaces().stream().anyMatch(ClockFile::hasAClock));
    }

    private void findNames() {
        Set<String> present = beans.values().stream()
                .flatMap(bean -> bean.clock().or(bean::own).stream())
                .map(field -> field.getVariables().get(0).getSimpleName())
                .collect(Collectors.toSet());
        if (present.size() > 1 || !present.isEmpty() && (beans.size() > 1 || areHidden(present))) {
            reasons.add("its classes have clocks of several names");
        }
        Set<String> taken = names(unit);
        clock = present.stream()
                .findFirst()
                .or(() -> NAMES.stream().filter(name -> !taken.contains(name)).findFirst())
                .orElse("");
        boolean isUsed =
                wanted.values().stream().anyMatch(plain -> names(plain.method()).contains(clock));
        if (isUsed) {
            reasons.add("what it calls " + clock + " is another in a method that would be handed one");
        }
        if (clock.isEmpty()) {
            reasons.add("all names for a clock are taken in it");
        }
        boolean needsDates =
                reads.values().stream().anyMatch(read -> read.reading().isCalendar());
        String names = needsDates ? ".*[.$](Clock|ZoneId|ZoneOffset|Date)" : ".*[.$](Clock|ZoneId|ZoneOffset)";
        boolean meansAnother = Stream.concat(
                        Units.typesIn(unit).stream(),
                        Units.classes(unit).stream().map(declared -> Units.name(declared.getType())))
                .anyMatch(type -> type.matches(names) && !type.matches("java\\.(time|util|sql)\\..*"));
        if (meansAnother) {
            reasons.add("it means another type by Clock");
        }
    }

    /** Whether a variable of a method is called as a clock that is there already. */
    private boolean areHidden(Set<String> present) {
        boolean[] found = {false};
        new JavaVisitor<Integer>() {
            @Override
            public J visitVariable(J.VariableDeclarations.NamedVariable variable, Integer none) {
                Object member = ClockPlaces.member(getCursor()).getValue();
                boolean isOfTheClass = member instanceof J.VariableDeclarations
                        || member instanceof J.MethodDeclaration method && method.isConstructor();
                found[0] |= present.contains(variable.getSimpleName()) && !isOfTheClass;
                return super.visitVariable(variable, none);
            }
        }.visit(unit, 0);
        return found[0];
    }

    private static Set<String> names(J tree) {
        Set<String> names = new TreeSet<>();
        new JavaVisitor<Integer>() {
            @Override
            public J visitIdentifier(J.Identifier name, Integer none) {
                names.add(name.getSimpleName());
                return name;
            }
        }.visit(tree, 0);
        return names;
    }
}
