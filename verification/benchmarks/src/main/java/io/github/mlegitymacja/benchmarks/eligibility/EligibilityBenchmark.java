package io.github.mlegitymacja.benchmarks.eligibility;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One student's three conditions, from what the registry says to what is unmet; reading the PESEL number included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EligibilityBenchmark {

    /** Whether the student meets all three conditions or none. */
    @Param({"true", "false"})
    public boolean eligible;

    private final StudentId id = new StudentId("usos-1");
    private final EligibilityPolicy policy = EligibilityPolicy.standard();
    private final ValidatorFactory factory = Validation.buildDefaultValidatorFactory();
    private final Validator validator = factory.getValidator();
    private String pesel;
    private byte[] content;
    private Optional<Photo> photo;

    @Setup
    public void open() {
        pesel = eligible ? "02070803628" : null;
        content = eligible ? new byte[] {1} : null;
        photo = Optional.ofNullable(content).map(bytes -> Photo.of("image/jpeg", bytes));
        int unmet = eligible ? 0 : 3;
        Trial.require(ours().size() == unmet, "ours");
        Trial.require(hibernateValidator().size() == unmet, "Hibernate Validator");
    }

    @TearDown
    public void close() {
        factory.close();
    }

    @Benchmark
    public List<UnmetCondition> ours() {
        var record = StudentRecord.builder()
                .id(id)
                .givenNames("Łucja")
                .familyName("Żak")
                .hasStudentStatus(eligible)
                .pesel(RegisteredPesel.of(pesel))
                .photo(photo)
                .build();
        return policy.unmet(record, Samples.TODAY);
    }

    @Benchmark
    public Set<ConstraintViolation<StudentBean>> hibernateValidator() {
        return validator.validate(new StudentBean(eligible, pesel, content));
    }
}
