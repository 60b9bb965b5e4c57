package com.acme.orders.customer;

import dev.plimsoll.platform.Pii;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Embeddable
public record Address(
        @Pii @Nullable String street,
        @Pii @Nullable String city,
        @Pii @Nullable String postalCode,
        @Pii @Nullable String country) {

    public Address {
        country = country == null ? null : country.toUpperCase(Locale.ROOT);
    }

    public String label() {
        return street + ", " + postalCode + " " + city + ", " + country;
    }
}
