/** What one check of one module found, and how it is written as SARIF. */
@NullMarked
package dev.plimsoll.standards.report;

import org.jspecify.annotations.NullMarked;
