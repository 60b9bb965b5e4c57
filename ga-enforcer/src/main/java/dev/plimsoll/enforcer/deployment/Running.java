package dev.plimsoll.enforcer.deployment;

import java.time.Instant;

/**
 * What runs in an environment now.
 *
 * @param since by the cluster's word where there is one, otherwise by CI's
 * @param confirmed whether the cluster has said so
 * @param artifactKnown whether this service published this digest
 */
public record Running(
        String service, String environment, String digest, Instant since, boolean confirmed, boolean artifactKnown) {}
