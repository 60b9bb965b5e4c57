package com.acme.orders.customer;

import dev.plimsoll.platform.Pii;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a customer tells of themselves. */
public record CustomerDetails(
        @Pii @NotBlank String firstName,
        @Pii @NotBlank String lastName,
        @Pii @NotBlank @Email String email,
        @Pii @Nullable String phoneNumber,
        @Pii @Nullable LocalDate birthDate,
        @Valid @Nullable Address address) {

    public CustomerDetails {
        phoneNumber = phoneNumber == null || phoneNumber.isBlank() ? null : phoneNumber.strip();
    }
}
