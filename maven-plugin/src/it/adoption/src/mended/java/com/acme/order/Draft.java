package com.acme.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Waived(standard = "entity-has-version", until = "2999-01-31", reason = "Drafts are thrown away.")
@Entity
public class Draft {
    @Id
    private java.util.UUID id;
}
