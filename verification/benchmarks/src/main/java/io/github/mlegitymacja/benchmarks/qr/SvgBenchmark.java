package io.github.mlegitymacja.benchmarks.qr;

import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.qr.QrCode;
import java.util.Locale;
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

/** From the modules of a code to the text of an SVG picture; encoding is not measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SvgBenchmark {

    private QrCode code;
    private BitMatrix matrix;

    @Setup
    public void encode() throws WriterException {
        code = QrCode.of(Samples.ACTIVATION);
        matrix = Pictures.matrix(0);
        Trial.require(code.size() == matrix.getWidth(), "other codes");
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                Trial.require(matrix.get(x, y) == code.isDark(x, y), "other modules");
            }
        }
    }

    @Benchmark
    public String ours() {
        return code.toSvg(Locale.ENGLISH);
    }

    /** A string for each dark module. */
    @Benchmark
    public String formattedModules() {
        var svg = new StringBuilder(head());
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    svg.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"1\" height=\"1\"/>", x, y));
                }
            }
        }
        return svg.append("</svg>").toString();
    }

    /** The same, joined with plus signs. */
    @Benchmark
    @Fork(1)
    public String joinedModules() {
        var svg = new StringBuilder(head());
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    svg.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"1\" height=\"1\"/>");
                }
            }
        }
        return svg.append("</svg>").toString();
    }

    private String head() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + matrix.getWidth() + " " + matrix.getHeight()
                + "\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>";
    }
}
