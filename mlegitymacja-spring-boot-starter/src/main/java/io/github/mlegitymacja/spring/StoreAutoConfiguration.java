package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import io.github.mlegitymacja.spi.port.OrderStore;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/** Stores orders in the database of the application, unless it has a store of its own. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(OrderStore.class)
@EnableConfigurationProperties(MlegitymacjaProperties.class)
public final class StoreAutoConfiguration {

    StoreAutoConfiguration() {}

    /** After the application's own migrations, which may insist on an empty schema. */
    @Bean
    @DependsOnDatabaseInitialization
    JdbcOrderStore mlegitymacjaOrderStore(DataSource dataSource, MlegitymacjaProperties properties) {
        switch (properties.schema()) {
            case CREATE -> OrderSchema.on(dataSource).createIfMissing();
            case FLYWAY -> SchemaByFlyway.migrate(dataSource);
            case NONE -> {}
        }
        return EncryptionKeys.of(properties.encryption())
                .map(encryption -> JdbcOrderStore.on(dataSource, encryption))
                .orElseGet(() -> JdbcOrderStore.on(dataSource));
    }
}
