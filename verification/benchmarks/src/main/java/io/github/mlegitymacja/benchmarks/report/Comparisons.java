package io.github.mlegitymacja.benchmarks.report;

import static io.github.mlegitymacja.benchmarks.report.Bound.NONE;
import static io.github.mlegitymacja.benchmarks.report.Bound.atLeast;
import static io.github.mlegitymacja.benchmarks.report.Bound.atMost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is compared with what, and the ratios to reach. */
record Comparisons(Function<String, Measured> measured) {

    List<Table> tables() {
        var tables = new ArrayList<>(List.of(happyPath(), refusal(), eligibility(), pesel(), png(), svg()));
        tables.addAll(new StoreComparisons(measured).tables());
        tables.add(start());
        return tables;
    }

    private Table happyPath() {
        Measured ours = measured.apply("HappyPathBenchmark.ours");
        return new Table(
                "Three events of a stored order",
                "Submission, issue, collection. Ours decides, builds the new order and explains it in its history; a peer"
                        + " ends with a status, except hand-written records, the minimum cost of building the values.",
                List.of(
                        times(
                                "records by hand, nothing checked",
                                ours,
                                "HappyPathBenchmark.handWrittenOrders",
                                atMost(1.2)),
                        times("stateless4j 2.6.0", ours, "HappyPathBenchmark.stateless4j", NONE),
                        times("COLA statemachine 5.0.0", ours, "HappyPathBenchmark.cola", NONE),
                        times("squirrel-foundation 0.3.10", ours, "HappyPathBenchmark.squirrel", NONE),
                        times("Spring Statemachine 4.0.2, pooled", ours, "HappyPathBenchmark.springPooled", NONE),
                        times("switch that returns the bare enum", ours, "HappyPathBenchmark.bareSwitch", NONE),
                        Row.alone("allocated", ours.allocatedBytes(), " B", NONE)));
    }

    private Table refusal() {
        Measured ours = measured.apply("RefusalBenchmark.ours");
        return new Table(
                "An illegal event refused",
                "Collection of a pending order. Ours is a value with status, event, actor and what would be"
                        + " allowed; a peer does what it does by default.",
                List.of(
                        times("hand-written sealed result", ours, "RefusalBenchmark.sealedResult", atMost(5)),
                        times("stateless4j 2.6.0 (throws)", ours, "RefusalBenchmark.stateless4j", NONE),
                        times("COLA statemachine 5.0.0", ours, "RefusalBenchmark.cola", NONE),
                        times("squirrel-foundation 0.3.10", ours, "RefusalBenchmark.squirrel", NONE),
                        times("Spring Statemachine 4.0.2, pooled", ours, "RefusalBenchmark.springPooled", NONE)));
    }

    private Table eligibility() {
        return new Table(
                "Eligibility of one student, standard policy",
                "From what the registry says to the unmet conditions, reading the PESEL number included.",
                List.of(
                        faster(
                                "Hibernate Validator 9.1.6, eligible",
                                "EligibilityBenchmark",
                                "hibernateValidator",
                                "[eligible=true]",
                                atLeast(5)),
                        faster(
                                "Hibernate Validator 9.1.6, three unmet",
                                "EligibilityBenchmark",
                                "hibernateValidator",
                                "[eligible=false]",
                                atLeast(5))));
    }

    private Table pesel() {
        var rows = new ArrayList<Row>();
        for (boolean right : List.of(true, false)) {
            String suffix = "[right=" + right + "]";
            String which = right ? ", right numbers" : ", wrong check digits";
            Measured ours = measured.apply("PeselBenchmark.ours" + suffix);
            rows.add(times("hand-written loop" + which, ours, "PeselBenchmark.handWrittenLoop" + suffix, atMost(1.5)));
            rows.add(faster(
                    "Hibernate Validator, direct call" + which,
                    "PeselBenchmark",
                    "hibernateDirectly",
                    suffix,
                    atLeast(3)));
            rows.add(faster(
                    "Hibernate Validator, `validateValue`" + which,
                    "PeselBenchmark",
                    "hibernateValidateValue",
                    suffix,
                    NONE));
            rows.add(times("our own value object" + which, ours, "PeselBenchmark.oursAsValue" + suffix, NONE));
        }
        return new Table("A PESEL number accepted or rejected", "Of a thousand different numbers.", rows);
    }

    private Table png() {
        return new Table(
                "An activation of 85 characters as PNG of 392 x 392 pixels",
                "From the text to the file's bytes.",
                List.of(
                        faster(
                                "ZXing `QRCodeWriter` + `MatrixToImageWriter` 3.5.4",
                                "PngBenchmark",
                                "zxing",
                                "",
                                atLeast(4)),
                        faster("Nayuki qrcodegen 1.8.0 + ImageIO", "PngBenchmark", "nayuki", "", atLeast(1)),
                        faster("qrcode-kotlin 4.5.0", "PngBenchmark", "qrcodeKotlin", "", atLeast(1))));
    }

    private Table svg() {
        return new Table(
                "A QR code as SVG",
                "From the modules to the text, without encoding.",
                List.of(
                        faster(
                                "a formatted string for each module",
                                "SvgBenchmark",
                                "formattedModules",
                                "",
                                atLeast(8)),
                        faster("a joined string for each module", "SvgBenchmark", "joinedModules", "", NONE)));
    }

    private Table start() {
        Measured ours = measured.apply("StartBenchmark.ours");
        return new Table(
                "Start of a JVM, one order decided, end",
                "Class path of the jars that a user needs, and our words for statuses and events, which every peer speaks.",
                List.of(
                        times("stateless4j 2.6.0", ours, "StartBenchmark.stateless4j", atMost(1.5)),
                        times("Spring Statemachine 4.0.2", ours, "StartBenchmark.spring", NONE),
                        times("limit: a JVM that decides nothing", ours, "StartBenchmark.nothing", NONE)));
    }

    private Row times(String peer, Measured ours, String theirs, Bound bound) {
        return Row.times(peer, ours, measured.apply(theirs), bound);
    }

    private Row faster(String peer, String benchmark, String theirs, String parameters, Bound bound) {
        return Row.faster(
                peer,
                measured.apply(benchmark + ".ours" + parameters),
                measured.apply(benchmark + "." + theirs + parameters),
                bound);
    }
}
