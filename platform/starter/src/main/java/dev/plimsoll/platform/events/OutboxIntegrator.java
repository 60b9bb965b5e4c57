package dev.plimsoll.platform.events;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;

/** Lets the outbox listen to Hibernate from its first write on. */
public final class OutboxIntegrator implements Integrator {
    /** The setting of Hibernate that holds the outbox; without it nothing is listened to. */
    static final String SETTING = "plimsoll.events.outbox";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        Object setting = bootstrap
                .getServiceRegistry()
                .requireService(ConfigurationService.class)
                .getSettings()
                .get(SETTING);
        if (setting instanceof Outbox outbox) {
            EventListenerRegistry listeners = factory.getServiceRegistry().requireService(EventListenerRegistry.class);
            listeners.appendListeners(EventType.POST_INSERT, outbox);
            listeners.appendListeners(EventType.POST_UPDATE, outbox);
            listeners.appendListeners(EventType.POST_DELETE, outbox);
            listeners.appendListeners(EventType.POST_UPSERT, outbox);
        }
    }
}
