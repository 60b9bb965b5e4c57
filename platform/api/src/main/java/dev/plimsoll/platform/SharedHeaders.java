package dev.plimsoll.platform;

/** The HTTP headers that every service of the fleet reads and passes on. */
public final class SharedHeaders {
    /** One id for all that happens because of one request from outside. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** The customer of the fleet on whose behalf something is done. */
    public static final String TENANT = "X-Tenant";

    /** Who calls: the name of a person or of a service. */
    public static final String IDENTITY = "X-Identity";

    /** What who calls may do, separated by blanks. */
    public static final String PERMISSIONS = "X-Permissions";

    /** The ISO-4217 code of the currency in which amounts are shown. */
    public static final String CURRENCY = "X-Currency";

    /** Where the data of this request has to stay. */
    public static final String REGION = "X-Region";

    /** The trace, as W3C writes it. */
    public static final String TRACE = "traceparent";

    /** How many milliseconds the caller waits at most from when it sent the request. */
    public static final String DEADLINE = "X-Deadline";

    private SharedHeaders() {}
}
