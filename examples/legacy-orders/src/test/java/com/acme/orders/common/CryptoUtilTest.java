package com.acme.orders.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CryptoUtilTest {

    private static final String KEY = "0123456789abcdef";

    @Test
    void decryptsWhatItEncrypted() {
        String encrypted = CryptoUtil.encrypt(KEY, "4111111111111111");

        assertThat(encrypted).doesNotContain("4111");
        assertThat(CryptoUtil.decrypt(KEY, encrypted)).isEqualTo("4111111111111111");
    }

    @Test
    void refusesAKeyOfTheWrongLength() {
        assertThatThrownBy(() -> CryptoUtil.encrypt("short", "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hashesAddressesInAnyCaseAlike() {
        assertThat(CryptoUtil.md5("Ada@Example.com")).isEqualTo(CryptoUtil.md5("ada@example.com")).hasSize(32);
    }
}
