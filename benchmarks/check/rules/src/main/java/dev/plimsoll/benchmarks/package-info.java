/** What ArchUnit costs without Plimsoll. */
@NullMarked
package dev.plimsoll.benchmarks;

import org.jspecify.annotations.NullMarked;
