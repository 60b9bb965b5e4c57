package com.acme.orders.notification;

import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.ServiceClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

@ServiceClient("mail-relay")
interface MailRelay {

    @PostExchange("/mails")
    void mail(@RequestBody Message message);

    @PostExchange("/texts")
    void text(@RequestBody Message message);

    record Message(@Pii String to, String subject, @Pii String text) {}
}
