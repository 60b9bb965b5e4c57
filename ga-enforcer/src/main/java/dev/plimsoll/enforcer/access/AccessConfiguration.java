package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring Security finds out who calls; what that caller may do is declared on the endpoints. */
@Configuration(proxyBeanMethods = false)
final class AccessConfiguration implements WebMvcConfigurer {

    private static final String WRONG_TOKEN = Refusal.CHALLENGE + ", error=\"invalid_token\"";

    private final Doorkeeper doorkeeper;
    private final Callers callers;

    AccessConfiguration(Doorkeeper doorkeeper, Callers callers) {
        this.doorkeeper = doorkeeper;
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }

    /** No cookie says who calls, so there is nothing to forge; security headers are the dashboard's. */
    @Bean
    SecurityFilterChain bearerTokens(HttpSecurity http, Introspector introspector, ProblemWriter problems)
            throws Exception {
        BearerTokenAuthenticationFilter tokens = new BearerTokenAuthenticationFilter(
                new ProviderManager(new OpaqueTokenAuthenticationProvider(introspector)));
        tokens.setAuthenticationFailureHandler((request, response, failure) -> refuse(response, failure, problems));
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(tokens, AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Nothing is permitted by its path, so no way of writing a path gets around anything; names may have any character. */
    @Bean
    HttpFirewall anyPath() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowSemicolon(true);
        return firewall;
    }

    private static void refuse(HttpServletResponse response, AuthenticationException failure, ProblemWriter problems)
            throws IOException {
        if (failure.getCause() instanceof Refusal refusal) {
            problems.write(response, refusal);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, WRONG_TOKEN);
        problems.write(
                response,
                new Refusal(
                        HttpStatus.UNAUTHORIZED,
                        "The token is unknown, has expired or was revoked",
                        "use another, or none where none is needed; somebody of the platform team makes one"));
    }
}
