package dev.plimsoll.dashboard.layout;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Names from elsewhere may contain slashes; without this Tomcat answers them with an error page of its own. */
@Component
final class EncodedSlashes implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        String asItIs = EncodedSolidusHandling.PASS_THROUGH.getValue();
        server.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(asItIs);
            connector.setEncodedReverseSolidusHandling(asItIs);
        });
    }
}
