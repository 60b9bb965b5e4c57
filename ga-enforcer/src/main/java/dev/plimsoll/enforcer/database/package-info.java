/** Where the enforcer keeps its data: its own PostgreSQL in a folder, or the one that a URL names. */
@NullMarked
package dev.plimsoll.enforcer.database;

import org.jspecify.annotations.NullMarked;
