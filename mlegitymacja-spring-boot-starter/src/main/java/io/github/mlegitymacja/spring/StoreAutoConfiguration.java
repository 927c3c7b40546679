package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Stores orders in the database of the application, unless it has a store or a university of its own. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBean({DataSource.class, MinistryGateway.class, StudentRegistry.class})
@ConditionalOnMissingBean({OrderStore.class, University.class})
@EnableConfigurationProperties(MlegitymacjaProperties.class)
public final class StoreAutoConfiguration {

    StoreAutoConfiguration() {}

    /** After the application's own migrations, which may insist on an empty schema. */
    @Bean
    @DependsOnDatabaseInitialization
    JdbcOrderStore mlegitymacjaOrderStore(
            @MlegitymacjaDataSource ObjectProvider<DataSource> marked,
            ObjectProvider<DataSource> only,
            MlegitymacjaProperties properties) {
        DataSource dataSource = withoutTransactions(marked.getIfAvailable(only::getObject));
        switch (properties.schema()) {
            case CREATE -> OrderSchema.on(dataSource).createIfMissing();
            case FLYWAY -> SchemaByFlyway.migrate(dataSource);
            case NONE -> {}
        }
        return EncryptionKeys.of(properties.encryption())
                .map(encryption -> JdbcOrderStore.on(dataSource, encryption))
                .orElseGet(() -> JdbcOrderStore.on(dataSource));
    }

    /** The store commits by itself: a call is durable when it returns. */
    private static DataSource withoutTransactions(DataSource dataSource) {
        DataSource target =
                dataSource instanceof TransactionAwareDataSourceProxy proxy ? proxy.getTargetDataSource() : null;
        return target == null ? dataSource : target;
    }
}
