/** The seam between the door that asks for a repository to be migrated and the migrator, which lives in a class loader of its own. */
@NullMarked
package dev.plimsoll.standards.migrate;

import org.jspecify.annotations.NullMarked;
