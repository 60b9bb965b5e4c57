package dev.plimsoll.recipes.boot;

import static dev.plimsoll.recipes.Ground.BOOT_2_7;
import static dev.plimsoll.recipes.Ground.BOOT_3_5;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserDetailsProvidersTest {
    private static final String CLASS = """
            package com.acme;

            import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
            import org.springframework.security.core.userdetails.UserDetailsService;
            import org.springframework.security.crypto.password.PasswordEncoder;

            class Security {
                UserDetailsService users;
                PasswordEncoder encoder;

                UserDetailsService users() {
                    return users;
                }

                DaoAuthenticationProvider provider(UserDetailsService given) {
            %s    }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"users", "given", "this.users", "users()", "this.users()"})
    void theUsersGoIntoTheConstructor(String users) {
        SecurityMove.assertMoved(BOOT_3_5, inMethod("""
                        DaoAuthenticationProvider provider = new DaoAuthenticationProvider();

                        provider.setUserDetailsService(%s);
                        provider.setPasswordEncoder(encoder);

                        return provider;
                """.formatted(users)), inMethod("""
                        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(%s);
                        provider.setPasswordEncoder(encoder);

                        return provider;
                """.formatted(users)));
    }

    @Test
    void theEncoderMayBeSetFirst() {
        SecurityMove.assertMoved(BOOT_2_7, inMethod("""
                        var provider = new DaoAuthenticationProvider();
                        provider.setPasswordEncoder(encoder);
                        // whom we know
                        provider.setUserDetailsService(users);
                        return provider;
                """), inMethod("""
                        // whom we know
                        var provider = new DaoAuthenticationProvider(users);
                        provider.setPasswordEncoder(encoder);
                        return provider;
                """));
    }

    @Test
    void anEncoderLeavesTheConstructorForTheUsers() {
        SecurityMove.assertMoved(BOOT_3_5, inMethod("""
                        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(encoder);
                        provider.setUserDetailsService(users);
                        return provider;
                """), inMethod("""
                        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
                        provider.setPasswordEncoder(encoder);
                        return provider;
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        var provider = new DaoAuthenticationProvider();\n        return provider;\n",
                "        var provider = new DaoAuthenticationProvider();\n        if (given != null) {\n"
                        + "            provider.setUserDetailsService(given);\n        }\n        return provider;\n",
                "        var provider = new DaoAuthenticationProvider();\n        provider.setUserDetailsService(users);\n"
                        + "        provider.setUserDetailsService(given);\n        return provider;\n",
                "        var provider = new DaoAuthenticationProvider();\n        UserDetailsService late = users();\n"
                        + "        provider.setUserDetailsService(late);\n        return provider;\n",
                "        var provider = new DaoAuthenticationProvider();\n        given = users;\n"
                        + "        provider.setUserDetailsService(given);\n        return provider;\n",
                "        var provider = new DaoAuthenticationProvider();\n        users();\n"
                        + "        provider.setUserDetailsService(users);\n        return provider;\n",
                "        return new DaoAuthenticationProvider() {\n            {\n"
                        + "                setUserDetailsService(users);\n            }\n        };\n",
            })
    void whatIsNotSurelyTheSameStays(String body) {
        SecurityMove.assertLeft(BOOT_3_5, inMethod(body), "DaoAuthenticationProvider");
    }

    private static String inMethod(String body) {
        return CLASS.formatted(body);
    }
}
