package dev.plimsoll.recipes.privacy;

import java.util.Set;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** Classes that encrypt or hash by the JDK's own means. */
final class HandWrittenCrypto {
    private static final Set<String> MEANS = Set.of(
            "javax.crypto.Cipher", "java.security.MessageDigest", "javax.crypto.Mac", "javax.crypto.SecretKeyFactory");

    private HandWrittenCrypto() {}

    static boolean isIn(J.CompilationUnit unit) {
        return unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .anyMatch(type -> type != null && MEANS.contains(type.getFullyQualifiedName()));
    }
}
