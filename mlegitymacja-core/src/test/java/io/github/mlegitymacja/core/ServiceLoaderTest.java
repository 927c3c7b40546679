package io.github.mlegitymacja.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@link University.Builder#adaptersFromServiceLoader} with provider files in a temporary folder. */
class ServiceLoaderTest {

    /** A second provider of a port. */
    public static final class AnotherStore extends ForwardingStore {
        public AnotherStore() {
            super(new InMemoryOrderStore());
        }
    }

    @TempDir
    private Path jar;

    @BeforeEach
    void provideOneOfEach() throws IOException {
        provide(OrderStore.class, InMemoryOrderStore.class);
        provide(MinistryGateway.class, InMemoryMinistry.class);
        provide(StudentRegistry.class, InMemoryStudentRegistry.class);
    }

    @Test
    void a_university_uses_the_only_provider_of_each_port() throws IOException {
        University university = built();

        assertInstanceOf(InMemoryOrderStore.class, university.store());
        assertInstanceOf(InMemoryMinistry.class, university.gateway());
        assertInstanceOf(InMemoryStudentRegistry.class, university.registry());
    }

    @Test
    void the_exception_names_a_port_without_a_provider() throws IOException {
        provide(MinistryGateway.class);

        var refusal = assertThrows(IllegalStateException.class, this::built);

        assertEquals(
                "there must be one provider of " + MinistryGateway.class.getName() + ", found []",
                refusal.getMessage());
    }

    @Test
    void the_exception_names_both_providers_of_a_port() throws IOException {
        provide(OrderStore.class, InMemoryOrderStore.class, AnotherStore.class);

        var refusal = assertThrows(IllegalStateException.class, this::built);

        assertEquals(
                "there must be one provider of " + OrderStore.class.getName() + ", found "
                        + List.of(InMemoryOrderStore.class.getName(), AnotherStore.class.getName()),
                refusal.getMessage());
    }

    @Test
    void a_provider_that_cannot_be_loaded_is_an_error() throws IOException {
        provide(StudentRegistry.class, InMemoryOrderStore.class);

        assertThrows(ServiceConfigurationError.class, this::built);
    }

    @Test
    void an_adapter_that_is_set_twice_is_an_error() throws IOException {
        try (URLClassLoader providers = providers()) {
            var refusal = assertThrows(
                    IllegalStateException.class,
                    () -> seeing(
                            providers,
                            () -> University.builder()
                                    .registry(new InMemoryStudentRegistry())
                                    .adaptersFromServiceLoader()));

            assertTrue(String.valueOf(refusal.getMessage()).contains("registry"), refusal.getMessage());
        }
    }

    private University built() throws IOException {
        try (URLClassLoader providers = providers()) {
            var random = new Random(1);
            return seeing(providers, () -> University.builder().adaptersFromServiceLoader())
                    .calendar(TestUniversity.CALENDAR)
                    .clock(() -> TestUniversity.FIRST_OF_OCTOBER)
                    .orderIds(now -> OrderId.timeOrdered(now, random))
                    .build();
        }
    }

    private URLClassLoader providers() throws IOException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader());
    }

    private static <T> T seeing(ClassLoader providers, Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(providers);
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void provide(Class<?> port, Class<?>... providers) throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.write(
                services.resolve(port.getName()),
                Stream.of(providers).map(Class::getName).toList());
    }
}
