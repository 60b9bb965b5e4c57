package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.standards.policy.Waiver;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * Who calls, and for what; a controller method takes one as a parameter.
 *
 * @param name the person or machine behind it
 * @param tokenBy who made the token
 * @param services what it may speak for: names, beginnings followed by {@code *}, or {@code *} for any
 * @param environments likewise
 */
public record Caller(String name, String tokenBy, Set<Role> roles, Set<String> services, Set<String> environments) {

    /** The name of whoever calls without a token. */
    public static final String ANONYMOUS = "anonymous";

    static final String ANY = "*";

    public Caller {
        roles = Set.copyOf(roles);
        services = Set.copyOf(services);
        environments = Set.copyOf(environments);
    }

    /** With a token that nobody else made. */
    Caller(String name, Set<Role> roles, Set<String> services, Set<String> environments) {
        this(name, name, roles, services, environments);
    }

    static Caller anonymous(Set<Role> roles) {
        return new Caller(ANONYMOUS, roles, Set.of(ANY), Set.of(ANY));
    }

    /** True for a caller that showed no token. */
    public boolean isAnonymous() {
        return name.equals(ANONYMOUS);
    }

    /** True where the caller has one of these roles. */
    public boolean hasAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** For the rules that need two people: a token that somebody made is in their hand, whatever name it has. */
    public boolean isSamePersonAs(String other) {
        return Waiver.isSamePerson(name, other) || Waiver.isSamePerson(tokenBy, other);
    }

    /** @throws Refusal 401 without a token, 403 with one, where the caller has none of these roles for {@code what} */
    public void checkRole(String what, Role... any) {
        if (hasAny(any)) {
            return;
        }
        if (isAnonymous()) {
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    what + " needs a token with the role " + Role.words(any),
                    "send one as `Authorization: Bearer ...`, or give it to the Maven goals as PLIMSOLL_TOKEN");
        }
        throw new Refusal(
                HttpStatus.FORBIDDEN,
                what + " needs the role " + Role.words(any) + ", the token of " + name + " has " + held(),
                "use a token with that role; somebody of the platform team makes one");
    }

    private String held() {
        return new TreeSet<>(roles).stream().map(Role::word).collect(Collectors.joining(", "));
    }

    /** @throws Refusal 403 where the caller may not speak for the service */
    public void checkService(String service) {
        check("service", service, services);
    }

    /** @throws Refusal 403 where the caller may not speak for the environment */
    public void checkEnvironment(String environment) {
        check("environment", environment, environments);
    }

    private void check(String kind, String wanted, Set<String> granted) {
        if (hasAny(Role.PLATFORM, Role.APPROVER) || granted.stream().anyMatch(one -> covers(one, wanted))) {
            return;
        }
        throw new Refusal(
                HttpStatus.FORBIDDEN,
                "The token of " + name + " is not for the " + kind + " " + wanted + " but for "
                        + (granted.isEmpty() ? "none" : String.join(", ", new TreeSet<>(granted))),
                "use a token that names this " + kind + "; somebody of the platform team makes one");
    }

    private static boolean covers(String granted, String wanted) {
        return granted.endsWith(ANY)
                ? wanted.startsWith(granted.substring(0, granted.length() - 1))
                : wanted.equals(granted);
    }
}
