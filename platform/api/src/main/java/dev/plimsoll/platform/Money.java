package dev.plimsoll.platform;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency, with exactly the decimals that the currency has. */
public record Money(BigDecimal amount, Currency currency) {
    /** Refuses what cannot be paid in that currency. */
    public Money {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(amount.toPlainString() + " has more decimals than " + currency
                    + ", which has " + decimals + ". Round it first.");
        }
        amount = amount.setScale(decimals);
    }

    /** The sum; both must be of one currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Cannot add " + other.currency + " to " + currency + ". Convert one of them first.");
        }
        return new Money(amount.add(other.amount), currency);
    }
}
