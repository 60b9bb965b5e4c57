/** What CI tells about an artifact: what is inside (SBOM), and which standards it breaks (SARIF). */
@NullMarked
package dev.plimsoll.enforcer.artifact;

import org.jspecify.annotations.NullMarked;
