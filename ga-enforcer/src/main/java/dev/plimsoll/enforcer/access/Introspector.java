package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Tells Spring Security whose token it is. */
@Component
final class Introspector implements OpaqueTokenIntrospector {

    static final String CALLER = "caller";

    private final TokensInMemory tokens;

    Introspector(TokensInMemory tokens) {
        this.tokens = tokens;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        Caller caller = find(token).orElseThrow(() -> new BadOpaqueTokenException("unknown, expired or revoked"));
        return new DefaultOAuth2AuthenticatedPrincipal(
                caller.name(), Map.of(CALLER, caller), AuthorityUtils.NO_AUTHORITIES);
    }

    private Optional<Caller> find(String token) {
        try {
            return tokens.find(token);
        } catch (Refusal unanswered) {
            throw new AuthenticationServiceException("nobody can say", unanswered);
        }
    }
}
