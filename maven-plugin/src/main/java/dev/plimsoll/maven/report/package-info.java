/** The files that only the plugin writes: the page for people, JUnit's XML and the bill of materials. */
@NullMarked
package dev.plimsoll.maven.report;

import org.jspecify.annotations.NullMarked;
