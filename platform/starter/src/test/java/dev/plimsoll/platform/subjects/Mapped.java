package dev.plimsoll.platform.subjects;

import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.data.SubjectPaths;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Entities as Hibernate maps them, on a database of their own. */
final class Mapped implements AutoCloseable {
    final SessionFactory factory;

    private Mapped(SessionFactory factory) {
        this.factory = factory;
    }

    static Mapped on(Class<?>... entities) {
        Configuration configuration = new Configuration()
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
