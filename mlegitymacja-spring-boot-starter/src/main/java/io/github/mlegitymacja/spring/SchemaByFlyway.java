package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.jdbc.Dialect;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.util.ClassUtils;

/** Creates the tables with a Flyway of its own, which does not meet the migrations of the application. */
final class SchemaByFlyway {

    private SchemaByFlyway() {}

    static void migrate(DataSource dataSource) {
        if (!ClassUtils.isPresent("org.flywaydb.core.Flyway", null)) {
            throw new IllegalStateException("mlegitymacja.schema is flyway, but Flyway is not on the class path");
        }
        String dialect = Dialect.of(dataSource).name().toLowerCase(Locale.ROOT);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:io/github/mlegitymacja/jdbc/" + dialect)
                .table("mlegitymacja_flyway")
                // The tables of the application are there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
