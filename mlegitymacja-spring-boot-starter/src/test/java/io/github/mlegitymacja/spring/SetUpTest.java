package io.github.mlegitymacja.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.AcademicCalendar;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spring.health.HealthAutoConfiguration;
import io.github.mlegitymacja.spring.json.JsonAutoConfiguration;
import io.github.mlegitymacja.spring.metrics.MetricsAutoConfiguration;
import io.github.mlegitymacja.spring.work.WorkAutoConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.MonthDay;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import tools.jackson.databind.json.JsonMapper;

/** What the starter sets up for which properties and beans. */
class SetUpTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private static int databases;

    /** An application with everything that the starter can work with. */
    private static final ApplicationContextRunner ALL = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    StoreAutoConfiguration.class,
                    UniversityAutoConfiguration.class,
                    ServiceAutoConfiguration.class,
                    WorkAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    HealthAutoConfiguration.class,
                    JsonAutoConfiguration.class,
                    JacksonAutoConfiguration.class))
            .withBean(SimpleMeterRegistry.class)
            .withPropertyValues("spring.datasource.url=jdbc:h2:mem:all");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    StoreAutoConfiguration.class,
                    UniversityAutoConfiguration.class,
                    ServiceAutoConfiguration.class,
                    WorkAutoConfiguration.class))
            .withBean(InMemoryMinistry.class)
            .withBean(InMemoryStudentRegistry.class)
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:setup" + ++databases,
                    "mlegitymacja.summer-begins=--02-22",
                    "mlegitymacja.work.enabled=false");

    @Test
    void everything_is_there_with_one_property() {
        application.run(context -> assertThat(context)
                .hasSingleBean(JdbcOrderStore.class)
                .hasSingleBean(OrderService.class)
                .hasSingleBean(BackgroundWork.class));
    }

    /** An application may have beans with any name, and a bean with the name of another one does not start. */
    @Test
    void no_bean_has_a_name_that_an_application_may_choose() {
        application.run(context -> assertThat(context.getBeanDefinitionNames())
                .filteredOn(name -> String.valueOf(
                                context.getBeanFactory().getBeanDefinition(name).getFactoryBeanName())
                        .startsWith("io.github.mlegitymacja"))
                .hasSizeGreaterThan(5)
                .allMatch(name -> name.startsWith("mlegitymacja")));
    }

    /** The database may be one that the library does not know. */
    @Test
    void nothing_is_set_up_without_a_ministry() {
        ALL.withBean(InMemoryStudentRegistry.class).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(University.class).doesNotHaveBean(OrderStore.class);
            assertThat(JdbcClient.create(context.getBean(DataSource.class))
                            .sql("SELECT COUNT(*) FROM information_schema.tables WHERE table_name LIKE '%legitymacja%'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void orders_are_stored_in_the_marked_one_of_several_databases() {
        application.withUserConfiguration(TwoDatabases.class).run(context -> {
            context.getBean(OrderStore.class);
            assertThat(tables(context.getBean("student", DataSource.class))).isZero();
            assertThat(tables(context.getBean("orders", DataSource.class))).isPositive();
        });
    }

    private static int tables(DataSource database) {
        return JdbcClient.create(database)
                .sql("SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) LIKE 'mlegitymacja%'")
                .query(Integer.class)
                .single();
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDatabases {

        @Bean
        DataSource student() {
            return new SimpleDriverDataSource(new Driver(), "jdbc:h2:mem:student;DB_CLOSE_DELAY=-1");
        }

        @Bean(defaultCandidate = false)
        @MlegitymacjaDataSource
        DataSource orders() {
            return new SimpleDriverDataSource(new Driver(), "jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1");
        }
    }

    @Test
    void a_university_of_the_application_needs_no_property_and_has_the_services() {
        application
                .withPropertyValues("mlegitymacja.summer-begins=")
                .withBean(
                        University.class,
                        () -> University.of(
                                new InMemoryOrderStore(), new InMemoryMinistry(), new InMemoryStudentRegistry()))
                .run(context -> assertThat(context)
                        .hasSingleBean(OrderService.class)
                        .hasSingleBean(BackgroundWork.class)
                        .doesNotHaveBean(AcademicCalendar.class)
                        .doesNotHaveBean(OrderStore.class));
    }

    /** Boot's clients of other systems write JSON; JSON shows orders with the texts of the university. */
    @Test
    void an_adapter_may_use_the_clients_of_spring_boot() {
        ALL.withBean(InMemoryStudentRegistry.class)
                .withUserConfiguration(MinistryOverHttp.class)
                .withPropertyValues("mlegitymacja.summer-begins=--02-22", "mlegitymacja.work.enabled=false")
                .run(context -> assertThat(context).hasSingleBean(OrderService.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class MinistryOverHttp {

        @Bean
        InMemoryMinistry ministry(JsonMapper mapper) {
            return new InMemoryMinistry();
        }
    }

    @Test
    void two_subscribers_are_an_error_and_not_none() {
        application
                .withBean("one", OrderSubscriber.class, () -> change -> {})
                .withBean("two", OrderSubscriber.class, () -> change -> {})
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(NoUniqueBeanDefinitionException.class));
    }

    @Test
    void a_listener_may_ask_the_services_later() {
        application
                .withBean(AskingListener.class)
                .run(context -> assertThat(context).hasSingleBean(OrderService.class));
    }

    static final class AskingListener implements OrderListener {
        AskingListener(ObjectProvider<OrderService> orders) {}

        @Override
        public void changed(Order order, HistoryEntry change) {}
    }

    @Test
    void without_the_first_day_of_summer_the_application_does_not_start_and_says_why() {
        application
                .withPropertyValues("mlegitymacja.summer-begins=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MissingSummerException.class)
                        .hasMessage("mlegitymacja.summer-begins is missing"));
        var cause = new MissingSummerException();
        assertThat(new MissingSummerException.Analyzer().analyze(cause, cause).getAction())
                .contains("mlegitymacja.summer-begins", "--02-22", "AcademicCalendar");
    }

    @Test
    void a_calendar_of_the_application_needs_no_property() {
        AcademicCalendar own = StandardCalendar.withSummerFrom(MonthDay.of(3, 1));
        application
                .withPropertyValues("mlegitymacja.summer-begins=")
                .withBean(AcademicCalendar.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(University.class).calendar()).isSameAs(own));
    }

    @Test
    void a_store_of_the_application_replaces_the_database() {
        application
                .withBean(InMemoryOrderStore.class)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(JdbcOrderStore.class)
                        .getBean(OrderStore.class)
                        .isInstanceOf(InMemoryOrderStore.class));
    }

    @Test
    void a_customizer_changes_the_conditions() {
        EligibilityPolicy own = EligibilityPolicy.entitlement();
        application
                .withBean(UniversityCustomizer.class, () -> university -> university.eligibility(own))
                .run(context -> assertThat(context.getBean(University.class).eligibility())
                        .isSameAs(own));
    }

    @Test
    void a_subscriber_is_notified() {
        OrderSubscriber subscriber = change -> {};
        application
                .withBean(OrderSubscriber.class, () -> subscriber)
                .run(context -> assertThat(context.getBean(University.class).subscriber())
                        .containsSame(subscriber));
    }

    @Test
    void the_work_has_the_settings_of_the_properties() {
        application
                .withPropertyValues(
                        "mlegitymacja.work.batch-size=20",
                        "mlegitymacja.work.lease=5m",
                        "mlegitymacja.work.concurrent-calls=16",
                        "mlegitymacja.work.backoff.first=1m",
                        "mlegitymacja.work.ready-backoff.longest=6h",
                        "mlegitymacja.entitlement.limit-orders=7")
                .run(context -> {
                    var settings = context.getBean(WorkSettings.class);
                    assertThat(settings.batchSize()).isEqualTo(20);
                    assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(5));
                    assertThat(settings.concurrency().orElseThrow().calls()).isEqualTo(16);
                    assertThat(settings.backoff().first()).isEqualTo(Duration.ofMinutes(1));
                    assertThat(settings.backoff().longest()).isEqualTo(Duration.ofHours(1));
                    assertThat(settings.readyBackoff().longest()).isEqualTo(Duration.ofHours(6));
                    assertThat(settings.revocationLimit()).isEqualTo(new RevocationLimit(7, 0.02));
                });
    }

    @Test
    void the_defaults_are_those_of_the_library() {
        var standard = WorkSettings.builder().build();
        application.run(context -> {
            var settings = context.getBean(WorkSettings.class);
            assertThat(settings.batchSize()).isEqualTo(standard.batchSize());
            assertThat(settings.lease()).isEqualTo(standard.lease());
            assertThat(settings.backoff()).isEqualTo(standard.backoff());
            assertThat(settings.readyBackoff()).isEqualTo(standard.readyBackoff());
            assertThat(settings.revocationLimit()).isEqualTo(standard.revocationLimit());
            assertThat(settings.concurrency().orElseThrow().calls()).isEqualTo(1);
        });
    }

    @Test
    void the_codes_of_failures_that_are_counted_separately_are_configured() {
        ALL.withBean(InMemoryStudentRegistry.class)
                .withBean(InMemoryMinistry.class)
                .withPropertyValues(
                        "mlegitymacja.summer-begins=--02-22",
                        "mlegitymacja.work.enabled=false",
                        "mlegitymacja.metrics.failure-codes=PHOTO_REJECTED")
                .run(context -> assertThat(context.getBean(MlegitymacjaProperties.class)
                                .metrics()
                                .failureCodes())
                        .containsExactly("PHOTO_REJECTED"));
    }

    @Test
    void one_key_encrypts() {
        var properties = new MlegitymacjaProperties.Encryption(null, Map.of("2026-10", KEY));

        assertThat(EncryptionKeys.of(properties)).isPresent();
        assertThat(properties.toString()).contains("2026-10").doesNotContain(KEY);
    }

    @Test
    void with_several_keys_it_must_be_said_which_one_encrypts() {
        String[] keys = {"mlegitymacja.encryption.keys.a=" + KEY, "mlegitymacja.encryption.keys.b=" + KEY};
        application
                .withPropertyValues(keys)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("mlegitymacja.encryption.encrypt-with is null, must be one of [a, b]"));
        application
                .withPropertyValues(keys)
                .withPropertyValues("mlegitymacja.encryption.encrypt-with=b")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void a_broken_key_is_named_and_not_shown() {
        application
                .withPropertyValues("mlegitymacja.encryption.keys.a=c2VjcmV0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("mlegitymacja.encryption.keys.a must be 32 bytes in Base64")
                        .hasMessageNotContaining("c2VjcmV0"));
    }

    @Test
    void the_tables_are_created_after_the_migrations_of_the_application() {
        application
                .withPropertyValues("spring.flyway.locations=classpath:migrations")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(JdbcOrderStore.class));
    }

    @Test
    void flyway_keeps_its_history_of_the_tables_apart() {
        application
                .withPropertyValues("spring.flyway.locations=classpath:migrations", "mlegitymacja.schema=flyway")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    var database = JdbcClient.create(context.getBean(DataSource.class));
                    assertThat(database.sql("SELECT COUNT(*) FROM \"mlegitymacja_flyway\" WHERE \"version\" = '1'")
                                    .query(Integer.class)
                                    .single())
                            .isEqualTo(1);
                });
    }

    @Test
    void without_tables_the_application_does_not_start_and_says_what_to_do() {
        application
                .withPropertyValues("mlegitymacja.schema=none")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("run the scripts up to version 1"));
    }
}
