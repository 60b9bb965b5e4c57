package dev.plimsoll.enforcer.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A release as a file tells it.
 *
 * @param withdrawnBecause present for withdrawn releases only
 */
public record ImportedRelease(Release release, @Nullable String withdrawnBecause) {}
