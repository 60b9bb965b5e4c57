package dev.plimsoll.recipes.boot;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The words of Spring Security's configuration that open a part of it, and what may stand in the part of the rules. */
final class SecurityDsl {
    static final String PACKAGE = "org.springframework.security.config.annotation.web.";
    static final String HTTP = PACKAGE + "builders.HttpSecurity";
    static final String RULES =
            PACKAGE + "configurers.AuthorizeHttpRequestsConfigurer$AuthorizationManagerRequestMatcherRegistry";
    static final String RULE = PACKAGE + "configurers.AuthorizeHttpRequestsConfigurer$AuthorizedUrl";
    static final Set<String> AUTHORIZE = Set.of("authorizeRequests", "authorizeHttpRequests");
    /** Means the same for the old rules and for those of today. */
    static final Set<String> SAME_RULES = Set.of(
            "permitAll",
            "denyAll",
            "authenticated",
            "anonymous",
            "hasRole",
            "hasAnyRole",
            "hasAuthority",
            "hasAnyAuthority");

    private static final String CONFIGURERS = PACKAGE + "configurers.";
    /** What takes a lambda today, by its type, with what the lambda calls its parameter. */
    private static final Map<String, Map<String, String>> OPENERS = Map.of(
            HTTP,
            Map.ofEntries(
                    Map.entry("anonymous", "anonymous"),
                    Map.entry("authorizeHttpRequests", "requests"),
                    Map.entry("authorizeRequests", "requests"),
                    Map.entry("cors", "cors"),
                    Map.entry("csrf", "csrf"),
                    Map.entry("exceptionHandling", "exceptions"),
                    Map.entry("formLogin", "form"),
                    Map.entry("headers", "headers"),
                    Map.entry("httpBasic", "basic"),
                    Map.entry("logout", "logout"),
                    Map.entry("oauth2Client", "client"),
                    Map.entry("oauth2Login", "login"),
                    Map.entry("oauth2ResourceServer", "server"),
                    Map.entry("portMapper", "ports"),
                    Map.entry("rememberMe", "rememberMe"),
                    Map.entry("requestCache", "cache"),
                    Map.entry("securityContext", "securityContext"),
                    Map.entry("servletApi", "servletApi"),
                    Map.entry("sessionManagement", "session"),
                    Map.entry("x509", "x509")),
            CONFIGURERS + "HeadersConfigurer",
            Map.ofEntries(
                    Map.entry("cacheControl", "cache"),
                    Map.entry("contentTypeOptions", "contentType"),
                    Map.entry("crossOriginEmbedderPolicy", "embedder"),
                    Map.entry("crossOriginOpenerPolicy", "opener"),
                    Map.entry("crossOriginResourcePolicy", "resource"),
                    Map.entry("frameOptions", "frame"),
                    Map.entry("httpStrictTransportSecurity", "hsts"),
                    Map.entry("referrerPolicy", "referrer"),
                    Map.entry("xssProtection", "xss")),
            CONFIGURERS + "oauth2.client.OAuth2LoginConfigurer",
            Map.of(
                    "authorizationEndpoint", "authorization",
                    "redirectionEndpoint", "redirection",
                    "tokenEndpoint", "token",
                    "userInfoEndpoint", "userInfo"),
            CONFIGURERS + "oauth2.server.resource.OAuth2ResourceServerConfigurer",
            Map.of("jwt", "jwt", "opaqueToken", "opaqueToken"));

    private SecurityDsl() {}

    /** What the lambda calls its parameter, where the call opens a part without one. */
    static @Nullable String opened(J.MethodInvocation call) {
        return opened(call.getMethodType());
    }

    /** The same for one that is called by its name or handed on. */
    static @Nullable String opened(JavaType.@Nullable Method method) {
        return method == null || !method.getParameterTypes().isEmpty()
                ? null
                : OPENERS.getOrDefault(name(method.getDeclaringType()), Map.of())
                        .get(method.getName());
    }

    static boolean isAnd(J.MethodInvocation call) {
        return call.getSimpleName().equals("and")
                && call.getMethodType() != null
                && call.getMethodType().getParameterTypes().isEmpty();
    }

    static boolean isOfConfiguration(@Nullable JavaType type) {
        return name(type).startsWith("org.springframework.security.config.annotation.");
    }

    /** Without what stands for its type variables, the empty text for none. */
    static String name(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named == null ? "" : named.getFullyQualifiedName();
    }
}
