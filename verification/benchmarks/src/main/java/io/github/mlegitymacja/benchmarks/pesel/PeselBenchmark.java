package io.github.mlegitymacja.benchmarks.pesel;

import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.pl.PESEL;
import org.hibernate.validator.internal.constraintvalidators.hv.pl.PESELValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A thousand PESEL numbers, right ones or such with a wrong check digit. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(PeselBenchmark.NUMBERS)
public class PeselBenchmark {

    static final int NUMBERS = 1_000;

    private static final int SEED = 1931;
    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};

    /** Whether the numbers are to be accepted. */
    @Param({"true", "false"})
    public boolean right;

    private final PESELValidator direct = new PESELValidator();
    private final ValidatorFactory factory = Validation.buildDefaultValidatorFactory();
    private final Validator validator = factory.getValidator();
    private String[] texts;

    /** What Hibernate Validator validates. */
    static class Bean {
        @PESEL
        String pesel;
    }

    @Setup
    public void open() throws NoSuchFieldException {
        direct.initialize(Bean.class.getDeclaredField("pesel").getAnnotation(PESEL.class));
        var random = new Random(SEED);
        texts = Stream.generate(() -> text(random, right)).limit(NUMBERS).toArray(String[]::new);
        check(HandWrittenPesel::accepts);
        check(text -> Pesel.problemIn(text).isEmpty());
        check(text -> RegisteredPesel.of(text) instanceof RegisteredPesel.Valid);
        check(text -> direct.isValid(text, null));
        check(text -> validator.validateValue(Bean.class, "pesel", text).isEmpty());
    }

    @TearDown
    public void close() {
        factory.close();
    }

    private void check(Predicate<String> accepts) {
        Trial.require(Stream.of(texts).allMatch(text -> accepts.test(text) == right), "a wrong judgement");
    }

    /** Somebody born from 1950 to 2009. */
    private static String text(Random random, boolean right) {
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(60 * 365));
        int month = birth.getMonthValue() + (birth.getYear() < 2000 ? 0 : 20);
        String ten = "%02d%02d%02d%04d"
                .formatted(birth.getYear() % 100, month, birth.getDayOfMonth(), random.nextInt(10_000));
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            sum += (ten.charAt(i) - '0') * WEIGHTS[i];
        }
        return ten + (10 - sum % 10 + (right ? 0 : 1 + random.nextInt(9))) % 10;
    }

    @Benchmark
    public void ours(Blackhole blackhole) {
        for (String text : texts) {
            blackhole.consume(Pesel.problemIn(text));
        }
    }

    /** The value, or what is wrong with it. */
    @Benchmark
    @Fork(1)
    public void oursAsValue(Blackhole blackhole) {
        for (String text : texts) {
            blackhole.consume(RegisteredPesel.of(text));
        }
    }

    @Benchmark
    public void handWrittenLoop(Blackhole blackhole) {
        for (String text : texts) {
            blackhole.consume(HandWrittenPesel.accepts(text));
        }
    }

    @Benchmark
    public void hibernateDirectly(Blackhole blackhole) {
        for (String text : texts) {
            blackhole.consume(direct.isValid(text, null));
        }
    }

    @Benchmark
    @Fork(1)
    public void hibernateValidateValue(Blackhole blackhole) {
        for (String text : texts) {
            blackhole.consume(validator.validateValue(Bean.class, "pesel", text));
        }
    }
}
