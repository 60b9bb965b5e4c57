package dev.plimsoll.platform.subjects;

import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.data.SubjectPaths;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Entities as Hibernate maps them, on a database of their own, without the platform's other parts. */
final class Mapped implements AutoCloseable {
    final SessionFactory factory;

    private Mapped(SessionFactory factory) {
        this.factory = factory;
    }

    private static final class HibernateAlone extends ClassLoaderServiceImpl {
        private static final long serialVersionUID = 1L;

        @Override
        public <S> Collection<S> loadJavaServices(Class<S> contract) {
            return super.loadJavaServices(contract).stream()
                    .filter(service -> !service.getClass().getName().startsWith("dev.plimsoll."))
                    .toList();
        }
    }

    static Mapped on(Class<?>... entities) {
        Configuration configuration = new Configuration(new BootstrapServiceRegistryBuilder()
                        .applyClassLoaderService(new HibernateAlone())
                        .build())
                .setProperty("hibernate.connection.url", Postgres.database())
                .setProperty("hibernate.connection.username", "postgres")
                .setProperty("hibernate.hbm2ddl.auto", "create");
        List.of(entities).forEach(configuration::addAnnotatedClass);
        return new Mapped(configuration.buildSessionFactory());
    }

    static SubjectPaths paths(Class<?>... entities) {
        try (Mapped mapped = on(entities)) {
            return mapped.paths();
        }
    }

    SubjectPaths paths() {
        return SubjectPaths.of(factory);
    }

    void save(Object... entities) {
        within(manager -> List.of(entities).forEach(manager::persist));
    }

    void within(Consumer<EntityManager> work) {
        factory.inTransaction(work::accept);
    }

    /** The ids of the entities of one type that belong to a person. */
    <T> List<T> of(String subject, Class<T> type) {
        SubjectPaths paths = paths();
        return factory.fromTransaction(session -> session.createSelectionQuery(
                        "from " + type.getName() + " e where " + paths.condition(type, "e"), type)
                .setParameter("subject", paths.parameter(type, subject).orElseThrow())
                .getResultList());
    }

    static SharedSessionContractImplementor session(EntityManager manager) {
        return manager.unwrap(SharedSessionContractImplementor.class);
    }

    @Override
    public void close() {
        factory.close();
    }
}
