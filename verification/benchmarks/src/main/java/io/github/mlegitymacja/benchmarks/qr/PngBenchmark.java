package io.github.mlegitymacja.benchmarks.qr;

import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From an activation to the bytes of a PNG file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PngBenchmark {

    @Setup
    public void check() throws IOException, WriterException, ReaderException {
        for (byte[] png : List.of(ours(), zxing(), nayuki(), qrcodeKotlin())) {
            Pictures.check(png);
        }
    }

    @Benchmark
    public byte[] ours() {
        return Pictures.ours();
    }

    @Benchmark
    public byte[] zxing() throws WriterException, IOException {
        return Pictures.zxing();
    }

    @Benchmark
    @Fork(1)
    public byte[] nayuki() throws IOException {
        return Pictures.nayuki();
    }

    @Benchmark
    @Fork(1)
    public byte[] qrcodeKotlin() {
        return Pictures.qrcodeKotlin();
    }
}
