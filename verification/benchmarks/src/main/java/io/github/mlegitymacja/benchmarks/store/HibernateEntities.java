package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.spi.order.Order;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;

/** Entities with {@code @Version} in JDBC batches, as Hibernate's guide recommends for many rows. */
final class HibernateEntities implements AutoCloseable {

    private final SessionFactory factory;

    HibernateEntities(DataSource dataSource, int batch) {
        var configuration = new Configuration()
                .addAnnotatedClass(OrderEntity.class)
                .addAnnotatedClass(HistoryEntity.class)
                .setProperty(BatchSettings.STATEMENT_BATCH_SIZE, batch)
                .setProperty(BatchSettings.ORDER_INSERTS, true)
                .setProperty(BatchSettings.ORDER_UPDATES, true);
        // Many sessions wait for their turn: they must not hold a connection each.
        configuration.setProperty(
                JdbcSettings.CONNECTION_HANDLING, "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION");
        configuration.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        this.factory = configuration.buildSessionFactory();
    }

    /** Orders that have been read already stay in their session, so that no step reads them again. */
    Loaded load(List<Order> orders) {
        Session session = factory.openSession();
        List<UUID> ids = orders.stream().map(order -> order.id().value()).toList();
        var transaction = session.beginTransaction();
        List<OrderEntity> loaded = session.findMultiple(OrderEntity.class, ids);
        transaction.commit();
        return new Loaded(session, loaded);
    }

    @Override
    public void close() {
        factory.close();
    }

    /** A session that holds no connection between its transactions. */
    record Loaded(Session session, List<OrderEntity> orders) {

        void takeToTheEnd() {
            for (Step step : Step.values()) {
                var transaction = session.beginTransaction();
                orders.forEach(order -> {
                    order.take(step);
                    step.transition().ifPresent(row -> session.persist(new HistoryEntity(order, step, row)));
                });
                transaction.commit();
            }
        }
    }
}
