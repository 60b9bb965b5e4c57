package com.acme.order;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The company's own. */
@Retention(RetentionPolicy.CLASS)
@interface Waived {
    String standard();

    String until();

    String reason();
}
