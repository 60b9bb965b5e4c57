/** Personal data in entities: encrypted when it is written, decrypted when it is read, masked where it leaves. */
@NullMarked
package dev.plimsoll.platform.pii;

import org.jspecify.annotations.NullMarked;
