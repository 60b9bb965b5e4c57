/** What the checks of one module or of a reactor found, and how it is written as SARIF. */
@NullMarked
package dev.plimsoll.standards.report;

import org.jspecify.annotations.NullMarked;
