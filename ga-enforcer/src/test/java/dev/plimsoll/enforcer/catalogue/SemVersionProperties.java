package dev.plimsoll.enforcer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of npm versions is total, and the one that the specification words. */
final class SemVersionProperties {

    @Property(seed = "1", tries = 3000)
    void theOrderIsTheSpecifications(@ForAll("versions") String one, @ForAll("versions") String other) {
        assertThat(Integer.signum(compare(one, other))).isEqualTo(Integer.signum(bySpecification(one, other)));
    }

    @Property(seed = "1", tries = 3000)
    void theOrderIsTotal(@ForAll("texts") String a, @ForAll("texts") String b, @ForAll("texts") String c) {
        assertThat(Integer.signum(compare(a, b))).isEqualTo(-Integer.signum(compare(b, a)));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) {
            assertThat(compare(a, c)).isLessThanOrEqualTo(0);
        }
        VersionOrder one = VersionScheme.SEMVER.version(a);
        VersionOrder other = VersionScheme.SEMVER.version(b);
        assertThat(one.equals(other)).isEqualTo(compare(a, b) == 0);
        if (one.equals(other)) {
            assertThat(one).hasSameHashCodeAs(other);
        }
    }

    private static int compare(String one, String other) {
        return VersionScheme.SEMVER.version(one).compareTo(VersionScheme.SEMVER.version(other));
    }

    /** Section 11 of SemVer 2.0.0. */
    private static int bySpecification(String one, String other) {
        String[] left = one.replaceFirst("\\+.*", "").split("-", 2);
        String[] right = other.replaceFirst("\\+.*", "").split("-", 2);
        int core = byIdentifiers(left[0], right[0]);
        if (core != 0 || left.length == 1 && right.length == 1) {
            return core;
        }
        return left.length != right.length ? right.length - left.length : byIdentifiers(left[1], right[1]);
    }

    private static int byIdentifiers(String one, String other) {
        List<String> left = List.of(one.split("\\."));
        List<String> right = List.of(other.split("\\."));
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = byIdentifier(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return left.size() - right.size();
    }

    private static int byIdentifier(String one, String other) {
        boolean left = one.matches("\\d+");
        boolean right = other.matches("\\d+");
        if (left && right) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return left == right ? one.compareTo(other) : left ? -1 : 1;
    }

    /** Without identifiers such as {@code 1a}, whose leading number the library counts; no pre-release is ever a floor. */
    @Provide
    Arbitrary<String> versions() {
        Arbitrary<String> number = Arbitraries.of("0", "1", "2", "10", "11");
        Arbitrary<String> core = Combinators.combine(number, number, number)
                .as((major, minor, patch) -> major + "." + minor + "." + patch);
        Arbitrary<String> part =
                Arbitraries.of("0", "1", "2", "11", "alpha", "beta", "Beta", "rc", "a1", "-1", "a-b", "999999999999");
        Arbitrary<String> preRelease =
                part.list().ofMaxSize(3).map(parts -> parts.isEmpty() ? "" : "-" + String.join(".", parts));
        Arbitrary<String> build = Arbitraries.of("", "", "", "+1", "+a-b.c");
        return Combinators.combine(core, preRelease, build)
                .as((numbers, before, metadata) -> numbers + before + metadata);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                versions(), versions(), versions(), Arbitraries.of("latest", "1.2", "v1.0.0", "", "1.0.0-01", "*"));
    }
}
