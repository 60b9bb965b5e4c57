/** Moves services of Spring Boot 1 to 3 to Spring Boot 4. */
@NullMarked
package dev.plimsoll.recipes.boot;

import org.jspecify.annotations.NullMarked;
