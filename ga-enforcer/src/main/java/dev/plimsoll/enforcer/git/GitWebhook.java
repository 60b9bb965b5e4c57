package dev.plimsoll.enforcer.git;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Is told of pushes; whoever knows the secret may ask for a look, and nothing else that is sent counts. */
@RestController
final class GitWebhook {

    private final @Nullable WebhookSecret secret;
    private final @Nullable GitLooks looks;

    GitWebhook(GitProperties properties, ObjectProvider<GitLooks> looks) {
        this.secret = properties.webhookSecret() == null ? null : new WebhookSecret(properties.webhookSecret());
        this.looks = looks.getIfAvailable();
    }

    @OpenToAll
    @PostMapping(path = "/webhooks/git", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void pushed(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = "X-Hub-Signature-256", required = false) @Nullable String signature,
            @RequestHeader(name = "X-Gitlab-Token", required = false) @Nullable String token) {
        if (secret == null || looks == null) {
            throw Refusal.notFound(
                    "There is no webhook here", "set plimsoll.git.url and plimsoll.git.webhook-secret to have one");
        }
        boolean known =
                signature == null ? secret.is(token) : secret.signed(body == null ? new byte[0] : body, signature);
        if (!known) {
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    "The webhook is not signed with the secret",
                    "set the secret of plimsoll.git.webhook-secret in the repository's webhook");
        }
        looks.soon();
    }
}
