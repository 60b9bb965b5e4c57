package dev.plimsoll.platform.client;

import dev.plimsoll.platform.ServiceClient;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the tests call of the called service; under several names, each with a breaker and a budget of its own. */
interface Payments {
    @GetExchange("/headers")
    Map<String, String> headers();

    @GetExchange("/slow")
    String slow(@RequestParam int milliseconds);

    @GetExchange("/dripping")
    String dripping();

    @GetExchange("/counted/{name}")
    String counted(@PathVariable String name);

    @PostExchange("/counted/{name}")
    String posted(@PathVariable String name);

    @GetExchange("/problem")
    String problem();

    @GetExchange("/text")
    Map<String, String> unreadable();

    default String twice(String name) {
        return counted(name) + ", " + counted(name);
    }

    @ServiceClient("payments")
    interface Plain extends Payments {}

    @ServiceClient("retried")
    interface Retried extends Payments {}

    @ServiceClient("rationed")
    interface Rationed extends Payments {}

    @ServiceClient("down")
    interface Down extends Payments {}

    @ServiceClient("breaking")
    interface Breaking extends Payments {}

    @ServiceClient("partner")
    interface Partner extends Payments {}

    @ServiceClient("absent")
    interface Absent extends Payments {}
}
