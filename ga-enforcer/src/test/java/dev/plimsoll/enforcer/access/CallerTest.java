package dev.plimsoll.enforcer.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class CallerTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Ada", " ADA "})
    void aNameInOtherCapitalsIsTheSamePerson(String name) {
        assertThat(ci("a").isSamePersonAs(name)).isTrue();
        assertThat(ci("a").isSamePersonAs(name + "2")).isFalse();
    }

    @Test
    void aNameWithOtherSpacesIsTheSamePerson() {
        Caller caller = new Caller("ada  lovelace", Set.of(Role.APPROVER), Set.of("*"), Set.of("*"));

        assertThat(caller.isSamePersonAs("Ada Lovelace")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing", "billing*", "b*", "*"})
    void aNameABeginningAndAnyCoverAService(String granted) {
        assertThatCode(() -> ci(granted).checkService("billing")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing-", "Billing", "billing-job", "illing*", "billing-jobs-*"})
    void nothingElseCoversIt(String granted) {
        assertThatThrownBy(() -> ci(granted).checkService("billing"))
                .hasMessage("The token of ada is not for the service billing but for " + granted);
    }

    @Test
    void aCallerWithoutServicesIsForNone() {
        assertThatThrownBy(() -> new Caller("ada", Set.of(Role.CI), Set.of(), Set.of()).checkEnvironment("prod"))
                .hasMessage("The token of ada is not for the environment prod but for none");
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATFORM", "APPROVER"})
    void thePlatformAndApproversAreNotLimited(Role role) {
        assertThatCode(() -> caller(role).checkService("billing")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PLATFORM", "APPROVER"},
            mode = Mode.EXCLUDE)
    void everybodyElseIs(Role role) {
        assertThatThrownBy(() -> caller(role).checkService("billing")).isNotNull();
    }

    private static Caller caller(Role role) {
        return new Caller("ada", Set.of(role), Set.of("orders"), Set.of("*"));
    }

    private static Caller ci(String service) {
        return new Caller("ada", Set.of(Role.CI), Set.of(service), Set.of("*"));
    }
}
