package dev.plimsoll.recipes.boot;

import static dev.plimsoll.recipes.Ground.BOOT_2_7;
import static dev.plimsoll.recipes.Ground.BOOT_3_5;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityLambdasTest {
    private static final String CLASS = """
            package com.acme;

            %simport org.springframework.context.annotation.Bean;
            import org.springframework.context.annotation.Configuration;
            import org.springframework.http.HttpMethod;
            %simport org.springframework.security.config.annotation.web.builders.HttpSecurity;
            import org.springframework.security.config.http.SessionCreationPolicy;
            import org.springframework.security.web.AuthenticationEntryPoint;
            import org.springframework.security.web.SecurityFilterChain;

            @Configuration
            class Security {
                private static final String[] OPEN = {"/docs/**", "/health"};
                AuthenticationEntryPoint entry;

                AuthenticationEntryPoint failing() throws Exception {
                    return entry;
                }

                @Bean
                SecurityFilterChain chain(HttpSecurity http) throws Exception {
            %s        return http.build();
                }
            }
            """;
    private static final String CONFIG = "org.springframework.security.config.annotation.";
    private static final String SERVLET = "import jakarta.servlet.DispatcherType;\n";
    private static final String DEFAULTS = "import org.springframework.security.config.Customizer;\n";

    @Test
    void aChainOfAllPartsIsWrittenWithLambdas() {
        assertMoved("""
                        http
                            .cors()
                            .and()
                            .csrf().disable()
                            .exceptionHandling().authenticationEntryPoint(entry)
                            .and()
                            .sessionManagement()
                                .sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                            .and()
                            .authorizeHttpRequests()
                                .requestMatchers("/api/**").hasRole("USER")
                                .anyRequest().authenticated()
                            .and()
                            .httpBasic();
                """, """
                        http
                            .cors(Customizer.withDefaults())
                            .csrf(csrf -> csrf.disable())
                            .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(entry))
                            .sessionManagement(session -> session
                                .sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                            .authorizeHttpRequests(requests -> requests
                                .requestMatchers("/api/**").hasRole("USER")
                                .anyRequest().authenticated())
                            .httpBasic(Customizer.withDefaults());
                """);
    }

    @Test
    void commentsStayWhereTheyWere() {
        assertMoved("""
                        http.csrf().disable() // no forms
                            // who may
                            .authorizeHttpRequests()
                            .anyRequest().authenticated() // everybody
                            .and()
                            // how
                            .httpBasic();
                """, """
                        http.csrf(csrf -> csrf.disable()) // no forms
                            // who may
                            .authorizeHttpRequests(requests -> requests
                            .anyRequest().authenticated()) // everybody
                            // how
                            .httpBasic(Customizer.withDefaults());
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.headers().frameOptions().disable();|http.headers(headers -> headers.frameOptions(frame -> frame.disable()));",
                "http.headers().frameOptions().sameOrigin().and().csrf().disable();|http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())).csrf(csrf -> csrf.disable());",
                "http.headers(headers -> headers.frameOptions().disable());|http.headers(headers -> headers.frameOptions(frame -> frame.disable()));",
                "http.headers().frameOptions().disable().xssProtection().disable();|http.headers(headers -> headers.frameOptions(frame -> frame.disable()).xssProtection(xss -> xss.disable()));",
                "http.sessionManagement().maximumSessions(1).and().and().csrf().disable();|http.sessionManagement(session -> session.maximumSessions(1)).csrf(csrf -> csrf.disable());",
                "http.formLogin().loginPage(\"/in\").permitAll().and().logout().permitAll();|http.formLogin(form -> form.loginPage(\"/in\").permitAll()).logout(logout -> logout.permitAll());",
                "http.authorizeRequests().requestMatchers(OPEN).permitAll().anyRequest().denyAll();|http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().denyAll());",
                "http.authorizeRequests().requestMatchers(\"/a\").hasRole(\"A\");|http.authorizeHttpRequests(requests -> requests.requestMatchers(\"/a\").hasRole(\"A\").anyRequest().permitAll());",
            })
    void aPartIsWrittenWithALambda(String before, String after) {
        assertMoved("        " + before + "\n", "        " + after + "\n");
    }

    @Test
    void whatALambdaOfTheServiceThrowsIsItsOwnMatter() {
        assertMoved("""
                        http.exceptionHandling().accessDeniedHandler((request, response, failure) -> response.sendError(403));
                """, """
                        http.exceptionHandling(exceptions -> exceptions.accessDeniedHandler((request, response, failure) -> response.sendError(403)));
                """);
    }

    @Test
    void aRestForEverybodyStandsOnALineOfItsOwn() {
        assertMoved("""
                        http.authorizeRequests()
                            .requestMatchers("/a").permitAll() // who comes
                            .requestMatchers("/b").authenticated();
                """, """
                        http.authorizeHttpRequests(requests -> requests
                            .requestMatchers("/a").permitAll() // who comes
                            .requestMatchers("/b").authenticated()
                            .anyRequest().permitAll());
                """);
    }

    @Test
    void aReferenceToAPartIsALambdaOfDefaults() {
        String configurer = CONFIG + "web.configurers.HeadersConfigurer";
        assertMoved(
                "        http.headers(" + configurer + "::cacheControl);\n",
                "        http.headers(part -> part.cacheControl(Customizer.withDefaults()));\n");
    }

    @Test
    void cacheControlIsOfDefaults() {
        assertMoved(
                "        http.headers().cacheControl();\n",
                "        http.headers(headers -> headers.cacheControl(Customizer.withDefaults()));\n");
    }

    @Test
    void rulesOfSpringSecurity5AskOnce() {
        SecurityMove.assertMoved(BOOT_2_7, source("""
                        http.authorizeRequests()
                            .antMatchers(HttpMethod.POST, "/api/**").hasRole("USER")
                            .antMatchers(HttpMethod.OPTIONS).permitAll()
                            .antMatchers(OPEN).permitAll()
                            .anyRequest().authenticated();
                """), source(SERVLET, "", """
                        http.authorizeHttpRequests(requests -> requests
                            .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.INCLUDE).permitAll()
                            .requestMatchers(HttpMethod.POST, "/api/**").hasRole("USER")
                            .requestMatchers(HttpMethod.OPTIONS).permitAll()
                            .requestMatchers(OPEN).permitAll()
                            .anyRequest().authenticated());
                """));
    }

    @Test
    void rulesOfSpringSecurity5WithLambdasAskOnceToo() {
        SecurityMove.assertMoved(BOOT_2_7, source("""
                        http.antMatcher("/api/**").authorizeHttpRequests(rules -> rules
                            .antMatchers("/api/open").permitAll()
                            .anyRequest().authenticated());
                """), source(SERVLET, "", """
                        http.securityMatcher("/api/**").authorizeHttpRequests(rules -> rules
                            .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.INCLUDE).permitAll()
                            .requestMatchers("/api/open").permitAll()
                            .anyRequest().authenticated());
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http.authorizeRequests(rules -> rules.antMatchers(\"/a\").permitAll());",
                "http.authorizeHttpRequests(rules -> {\n            rules.antMatchers(\"/a\").permitAll();\n        });",
                "http.requestMatchers().antMatchers(\"/a\");",
                "http.authorizeRequests().mvcMatchers(\"/a\").permitAll().anyRequest().denyAll();",
            })
    void otherShapesOfSpringSecurity5Stay(String chain) {
        SecurityMove.assertLeft(
                BOOT_2_7, source("        " + chain + "\n"), "it uses org.springframework.security.config");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http.authorizeRequests().anyRequest().access(\"hasRole('A')\");",
                "http.authorizeRequests().anyRequest().fullyAuthenticated();",
                "http.authorizeRequests().anyRequest().not().anonymous();",
                "http.authorizeRequests().requestMatchers(\"/a\").permitAll().and().authorizeRequests().anyRequest().denyAll();",
                "http.exceptionHandling().authenticationEntryPoint(failing());",
                "http.sessionManagement().maximumSessions(1).and().sessionCreationPolicy(SessionCreationPolicy.NEVER);",
                "AuthenticationEntryPoint one = entry; one = null; http.exceptionHandling().authenticationEntryPoint(one);",
                "var csrf = http.csrf(); csrf.disable();",
            })
    void whatIsNotSurelyTheSameStays(String chain) {
        SecurityMove.assertLeft(
                BOOT_3_5, source("        " + chain + "\n"), "it uses org.springframework.security.config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "**/css/**", "/**/css/**", "/a/**/b", "/{id:[0-9]+}", "/**/"})
    void aPatternThatMeansSomethingElseStays(String pattern) {
        SecurityMove.assertLeft(
                BOOT_2_7,
                source("        http.authorizeRequests().antMatchers(\"" + pattern
                        + "\").permitAll().anyRequest().authenticated();\n"),
                "authorizeRequests");
    }

    private static void assertMoved(String before, String after) {
        Ground ground = BOOT_3_5;
        SecurityMove.assertMoved(
                ground, source(before), source("", after.contains("Customizer.") ? DEFAULTS : "", after));
    }

    private static String source(String body) {
        return source("", "", body);
    }

    private static String source(String first, String second, String body) {
        return CLASS.formatted(first, second, body);
    }
}
