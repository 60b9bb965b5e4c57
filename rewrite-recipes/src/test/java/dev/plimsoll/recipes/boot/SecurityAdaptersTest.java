package dev.plimsoll.recipes.boot;

import static dev.plimsoll.recipes.Ground.BOOT_2_7;
import static dev.plimsoll.recipes.Ground.BOOT_3_5;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityAdaptersTest {
    private static final String CONFIG = "org.springframework.security.config.annotation.";
    private static final String USED = """
            package com.acme;

            import org.springframework.beans.factory.annotation.Autowired;
            import org.springframework.context.annotation.Bean;
            import org.springframework.context.annotation.Configuration;
            import org.springframework.security.authentication.AuthenticationManager;
            import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
            import org.springframework.security.config.annotation.web.builders.HttpSecurity;
            import org.springframework.security.config.annotation.web.builders.WebSecurity;
            import org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter;
            import org.springframework.security.core.userdetails.UserDetailsService;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
            import org.springframework.security.crypto.password.PasswordEncoder;

            @Configuration
            class Security extends WebSecurityConfigurerAdapter {
                @Autowired
                UserDetailsService users;

                UserDetailsService own;

                @Override
                protected void configure(HttpSecurity http) throws Exception {
                    http.csrf().disable();
                }

            %s
                @Bean
                PasswordEncoder encoder() {
                    return new BCryptPasswordEncoder();
                }
            }
            """;

    @Test
    void whatAnAdapterOverridesBecomesBeans() {
        SecurityMove.assertMoved(BOOT_2_7, USED.formatted("""
                    @Override
                    public void configure(WebSecurity web) throws Exception {
                        web.ignoring().antMatchers("/docs/**");
                    }

                    @Override
                    protected void configure(AuthenticationManagerBuilder auth) throws Exception {
                        auth.userDetailsService(users).passwordEncoder(encoder());
                    }

                    @Bean
                    @Override
                    public AuthenticationManager authenticationManagerBean() throws Exception {
                        return super.authenticationManagerBean();
                    }
                """), """
                package com.acme;

                import org.springframework.beans.factory.annotation.Autowired;
                import org.springframework.context.annotation.Bean;
                import org.springframework.context.annotation.Configuration;
                import org.springframework.security.authentication.AuthenticationManager;
                import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
                import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
                import org.springframework.security.core.userdetails.UserDetailsService;
                import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
                import org.springframework.security.crypto.password.PasswordEncoder;
                import org.springframework.security.web.SecurityFilterChain;

                @Configuration
                class Security {
                    @Autowired
                    UserDetailsService users;

                    UserDetailsService own;

                    @Bean
                    protected SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
                        http.csrf(csrf -> csrf.disable());
                        return http.build();
                    }

                    @Bean
                    public WebSecurityCustomizer webSecurityCustomizer() {
                        return web -> web.ignoring().requestMatchers("/docs/**");
                    }

                    @Bean
                    public AuthenticationManager authenticationManagerBean(AuthenticationConfiguration configuration) throws Exception {
                        return configuration.getAuthenticationManager();
                    }

                    @Bean
                    PasswordEncoder encoder() {
                        return new BCryptPasswordEncoder();
                    }
                }
                """);
    }

    @Test
    void anAdapterThatIsAConfigurationByAnotherAnnotationSaysSo() {
        SecurityMove.assertMoved(BOOT_2_7, """
                package com.acme;

                import org.springframework.security.config.annotation.method.configuration.EnableGlobalMethodSecurity;
                import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
                import org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter;

                @EnableWebSecurity
                @EnableGlobalMethodSecurity(prePostEnabled = true)
                public class Security extends WebSecurityConfigurerAdapter {

                    protected void configure(HttpSecurity http) throws Exception {
                        http.cors().and().csrf().disable(); // no forms
                        // that is all
                    }
                }
                """, """
                package com.acme;

                import org.springframework.context.annotation.Bean;
                import org.springframework.context.annotation.Configuration;
                import org.springframework.security.config.Customizer;
                import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
                import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
                import org.springframework.security.web.SecurityFilterChain;

                @Configuration
                @EnableWebSecurity
                @EnableMethodSecurity(prePostEnabled = true)
                public class Security {

                    @Bean
                    protected SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
                        http.cors(Customizer.withDefaults()).csrf(csrf -> csrf.disable()); // no forms
                        // that is all
                        return http.build();
                    }
                }
                """);
    }

    @Test
    void anAdapterThatAnotherClassExtendsStays() {
        SecurityMove.assertLeft(
                BOOT_2_7,
                USED.formatted("") + "\nclass Special extends Security {}\n",
                "it extends " + SecurityAdapter.ADAPTER + " or a class below it");
    }

    @Test
    void kindsOfAnnotationsThatWereOffStayOff() {
        SecurityMove.assertMoved(
                BOOT_3_5,
                methods("EnableGlobalMethodSecurity", "securedEnabled = true"),
                methods("EnableMethodSecurity", "prePostEnabled = false, securedEnabled = true"));
    }

    @Test
    void anOrderOfMethodSecurityStays() {
        SecurityMove.assertLeft(
                BOOT_3_5,
                methods("EnableGlobalMethodSecurity", "prePostEnabled = true, order = 3"),
                "EnableGlobalMethodSecurity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "protected void configure(AuthenticationManagerBuilder auth) throws Exception {\n        auth.userDetailsService(own).passwordEncoder(encoder());\n    }",
                "protected void configure(AuthenticationManagerBuilder auth) throws Exception {\n        auth.userDetailsService(users).passwordEncoder(new BCryptPasswordEncoder());\n    }",
                "protected void configure(AuthenticationManagerBuilder auth) throws Exception {\n        auth.inMemoryAuthentication();\n    }",
                "public void configure(WebSecurity web) throws Exception {\n        web.debug(true);\n    }",
                "public void configure(WebSecurity web) throws Exception {\n        super.configure(web);\n        web.ignoring().antMatchers(\"/a\");\n    }",
                "protected UserDetailsService userDetailsService() {\n        return users;\n    }",
                "public AuthenticationManager authenticationManagerBean() throws Exception {\n        return super.authenticationManagerBean();\n    }",
            })
    void whatNoBeanSurelyReplacesStays(String method) {
        assertAdapterLeft(USED.formatted("    @Override\n    " + method + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Bean\n    UserDetailsService one() {\n        return users;\n    }\n\n    @Bean\n    UserDetailsService two() {\n        return own;\n    }",
                "@Bean\n    PasswordEncoder strong() {\n        return new BCryptPasswordEncoder(12);\n    }",
            })
    void usersThatAreNotTheOnlyOnesStay(String beans) {
        SecurityMove.assertLeft(BOOT_2_7, USED.formatted("""
                    @Override
                    protected void configure(AuthenticationManagerBuilder auth) throws Exception {
                        auth.userDetailsService(users).passwordEncoder(encoder());
                    }

                    %s
                """.formatted(beans)), "names one of several");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Configuration\n@Order(1)\nclass Security extends WebSecurityConfigurerAdapter {\n    protected void configure(HttpSecurity http) {}\n}",
                "@Configuration\nclass Security extends WebSecurityConfigurerAdapter {\n    Security() {\n        super(true);\n    }\n    protected void configure(HttpSecurity http) {}\n}",
                "@Configuration\nclass Security extends WebSecurityConfigurerAdapter {\n    protected void configure(HttpSecurity http) throws Exception {\n        super.configure(http);\n    }\n}",
                "@Configuration\nclass Security extends WebSecurityConfigurerAdapter {\n    protected void configure(HttpSecurity http) throws Exception {\n        if (http == null) {\n            return;\n        }\n    }\n}",
                "@Configuration\nclass Security extends WebSecurityConfigurerAdapter {\n    protected void configure(HttpSecurity http) throws Exception {\n        authenticationManager();\n    }\n}",
                "@Configuration\nclass Security extends WebSecurityConfigurerAdapter {}",
                "class Security extends WebSecurityConfigurerAdapter {\n    protected void configure(HttpSecurity http) {}\n}",
            })
    void anAdapterOfAnotherShapeStays(String type) {
        assertAdapterLeft("""
                package com.acme;

                import org.springframework.context.annotation.Configuration;
                import org.springframework.core.annotation.Order;
                import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                import org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter;

                %s
                """.formatted(type));
    }

    private static void assertAdapterLeft(String source) {
        SecurityMove.assertLeft(
                BOOT_2_7, source, "it uses " + CONFIG + "web.configuration.WebSecurityConfigurerAdapter");
    }

    private static String methods(String annotation, String attributes) {
        return """
                package com.acme;

                import org.springframework.context.annotation.Configuration;
                import org.springframework.security.config.annotation.method.configuration.%s;

                @Configuration
                @%s(%s)
                class Security {}
                """.formatted(annotation, annotation, attributes);
    }
}
