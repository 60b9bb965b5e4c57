/** Walks one repository: clone, prove, run recipes, prove again, commit. */
@NullMarked
package dev.plimsoll.migrator.walk;

import org.jspecify.annotations.NullMarked;
