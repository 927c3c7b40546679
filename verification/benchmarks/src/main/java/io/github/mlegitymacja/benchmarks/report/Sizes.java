package io.github.mlegitymacja.benchmarks.report;

import com.google.zxing.WriterException;
import io.github.mlegitymacja.benchmarks.qr.Pictures;
import io.github.mlegitymacja.benchmarks.start.Jars;
import java.io.IOException;
import java.util.List;

/** What is not measured but weighed. */
final class Sizes {

    private static final double MEGABYTE = 1e6;

    private Sizes() {}

    static List<Table> tables() throws IOException, WriterException {
        return List.of(png(), jars());
    }

    private static Table png() throws IOException, WriterException {
        int ours = Pictures.ours().length;
        return new Table(
                "Size of that PNG file",
                "In bytes.",
                List.of(
                        Row.bytes("ZXing", ours, Pictures.zxing().length, Bound.atMost(1)),
                        Row.bytes("Nayuki qrcodegen + ImageIO", ours, Pictures.nayuki().length, Bound.NONE),
                        Row.bytes("qrcode-kotlin", ours, Pictures.qrcodeKotlin().length, Bound.NONE)));
    }

    private static Table jars() {
        long ours = Jars.ours().bytes();
        return new Table(
                "Size of all jars that a user adds",
                "The library and everything that it needs.",
                List.of(
                        Row.alone(
                                "core and qr, with Vavr and ZXing",
                                Jars.oursWithQr().bytes() / MEGABYTE,
                                " MB",
                                Bound.atMost(3)),
                        Row.bytes("core; stateless4j", ours, Jars.stateless4j().bytes(), Bound.NONE),
                        Row.bytes(
                                "core; Spring Statemachine", ours, Jars.spring().bytes(), Bound.NONE)));
    }
}
