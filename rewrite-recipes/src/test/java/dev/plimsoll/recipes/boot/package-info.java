/** Tests of the move to Spring Boot 4, and what its tables are made with. */
@NullMarked
package dev.plimsoll.recipes.boot;

import org.jspecify.annotations.NullMarked;
