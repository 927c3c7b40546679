package io.github.mlegitymacja.benchmarks.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the start of a JVM to its end, with one order decided in between. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 40)
public class StartBenchmark {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Benchmark
    public String ours() throws IOException, InterruptedException {
        return start(OurStart.class, Jars.ours());
    }

    /** The limit: the class path of stateless4j, and nothing to decide. */
    @Benchmark
    public String nothing() throws IOException, InterruptedException {
        return start(NothingStart.class, Jars.stateless4j());
    }

    @Benchmark
    public String stateless4j() throws IOException, InterruptedException {
        return start(Stateless4jStart.class, Jars.stateless4j());
    }

    @Benchmark
    public String spring() throws IOException, InterruptedException {
        return start(SpringStart.class, Jars.spring());
    }

    private static String start(Class<?> main, Jars jars) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(JAVA, "-cp", jars.classPath(), main.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        Trial.require(process.waitFor() == 0 && said.equals(OrderStatus.IN_PROGRESS.name()), "it said: " + said);
        return said;
    }
}
