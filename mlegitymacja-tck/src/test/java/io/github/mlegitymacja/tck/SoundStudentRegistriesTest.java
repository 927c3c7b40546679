package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Registries that are sound in different ways pass the contract. */
class SoundStudentRegistriesTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void a_copy_that_is_refreshed_every_minute_passes() {
        assertPasses(RegistryWithCopy::new);
    }

    @Test
    void a_cache_of_ten_minutes_passes() {
        assertPasses(() -> new RegistryWithCache(Duration.ofMinutes(10)));
    }

    @Test
    void a_cache_that_helps_out_for_some_minutes_passes() {
        assertPasses(HelpingOut::new);
    }

    @Test
    void a_registry_that_tries_again_passes() {
        assertPasses(TryingAgain::new);
    }

    @Test
    void a_memory_of_answers_and_failures_for_exactly_ten_minutes_passes() {
        assertPasses(() -> new UnusualRegistries.Remembering(id -> id));
    }

    @Test
    void a_failure_that_is_remembered_for_all_students_for_ten_minutes_passes() {
        assertPasses(() -> new UnusualRegistries.Remembering(id -> UnusualRegistries.EVERYBODY));
    }

    @Test
    void a_cache_that_asks_each_time_and_hides_no_failure_passes() {
        assertPasses(UnusualRegistries.AskingEachTime::new);
    }

    @Test
    void a_cache_that_is_renewed_before_it_expires_passes() {
        assertPasses(UnusualRegistries.RenewingEarly::new);
    }

    @Test
    void an_unreadable_record_that_looks_like_an_outage_passes() {
        assertPasses(UnusualRegistries.OneKindOfException::new);
    }

    @Test
    void a_university_whose_keys_are_numbers_passes() {
        assertEquals(Set.of(), ContractRun.of(NumberedStudentsContract.class).failed());
    }

    @Test
    void a_university_that_stores_only_some_attributes_passes() {
        assertEquals(Set.of(), ContractRun.of(FewAttributesContract.class).failed());
    }

    private static void assertPasses(Supplier<InMemoryRegistryWithFaults> registry) {
        new ContractTester<>(
                        SuppliedRegistryContract.class,
                        registries -> SuppliedRegistryContract.supplier = registries,
                        registry)
                .assertCorrectAdapterPasses();
    }

    /** Asks each time, and uses an old answer while there is no new one. */
    private static final class HelpingOut extends RegistryWithCache {
        HelpingOut() {
            super(Duration.ZERO);
        }

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            try {
                return super.find(id);
            } catch (InfrastructureException e) {
                return Optional.ofNullable(cache.get(id))
                        .filter(old -> now.isBefore(old.since().plus(FIVE_MINUTES)))
                        .map(Entry::answer)
                        .orElseThrow(() -> e);
            }
        }
    }

    private static final class TryingAgain extends InMemoryRegistryWithFaults {
        @Override
        public Optional<StudentRecord> find(StudentId id) {
            try {
                return super.find(id);
            } catch (InfrastructureException e) {
                return super.find(id);
            }
        }
    }

    /** Its keys are numbers without leading zeros. */
    static class NumberedStudentsContract extends SuppliedRegistryContract {
        @Override
        protected StudentId student(int number) {
            return new StudentId(String.valueOf(1000 + number));
        }

        @Override
        protected boolean isPossible(StudentId id) {
            return id.value().matches("[1-9][0-9]{0,9}");
        }

        @Override
        protected void record(StudentRecord record) {
            if (!isPossible(record.id())) {
                throw new IllegalArgumentException("not a number: " + record.id());
            }
            super.record(record);
        }
    }

    /** It has no plastic cards and no study levels, short names, and photos of one type. */
    static class FewAttributesContract extends SuppliedRegistryContract {
        @Override
        protected StudentRegistry openRegistry() {
            StudentRegistry registry = super.openRegistry();
            return id -> registry.find(id).map(FewAttributesContract::stored);
        }

        @Override
        protected StudentRecord asStored(StudentRecord record) {
            return stored(record);
        }

        private static StudentRecord stored(StudentRecord record) {
            return record.toBuilder()
                    .familyName(record.familyName().map(FewAttributesContract::cut))
                    .plasticCard(Optional.empty())
                    .studyLevels(Set.of())
                    .photo(record.photo().map(photo -> Photo.of("image/jpeg", photo.content())))
                    .build();
        }

        private static String cut(String name) {
            return name.substring(0, Math.min(name.length(), 40));
        }
    }
}
