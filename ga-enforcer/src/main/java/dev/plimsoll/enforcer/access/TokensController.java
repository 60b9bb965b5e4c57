package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, lists and revokes tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
@MayCall(Role.PLATFORM)
final class TokensController {

    private static final int ROWS = 100;

    private final TokenStore store;
    private final TokensInMemory memory;
    private final Clock clock;

    TokensController(TokenStore store, TokensInMemory memory, Clock clock) {
        this.store = store;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * The only answer that has the token itself.
     *
     * @param secret what to send as {@code Authorization: Bearer}
     */
    record Made(Token token, String secret) {}

    @PostMapping
    ResponseEntity<Made> make(@Valid @RequestBody TokenRequest request, Caller caller) {
        Grant grant = request.grant(clock.instant());
        String secret = Secret.random();
        Token made = store.add(secret, grant, caller.name());
        memory.reload();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Made(made, secret));
    }

    /** Newest first. */
    @GetMapping
    Rows<Token, Long> list(@RequestParam(required = false) @Nullable Long after) {
        return Rows.of(store.page(after == null ? Long.MAX_VALUE : after, ROWS + 1), ROWS, Token::id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, Caller caller) {
        if (!store.revoke(id, caller.name())) {
            throw Refusal.notFound("No token has the id " + id, "GET /api/v1/tokens lists them");
        }
        memory.reload();
    }
}
