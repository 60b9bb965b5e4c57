package com.acme.orders;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record PlaceOrder(
        @NotNull UUID customer, @NotBlank @Email String email, @NotBlank String article) {}
