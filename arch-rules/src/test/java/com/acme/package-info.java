/** What others than we may have on the class path. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
