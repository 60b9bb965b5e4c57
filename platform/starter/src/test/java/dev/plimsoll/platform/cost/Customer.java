package dev.plimsoll.platform.cost;

/** A customer as an entity has it. */
interface Customer {
    /** All of it. */
    CustomerBody body();

    /** Takes over what was sent. */
    void take(CustomerBody body);
}
