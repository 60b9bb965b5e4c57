package dev.plimsoll.platform.cost;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as it is sent and answered; the id and the version are the service's. */
record CustomerBody(
        @Nullable UUID id,
        @Nullable Long version,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Email String email,
        @NotBlank @Size(max = 30) String phone,
        @NotBlank @Size(max = 100) String street,
        @NotBlank @Size(max = 50) String segment,
        @Min(0) int credit) {}
