package io.github.mlegitymacja.benchmarks.report;

import static io.github.mlegitymacja.benchmarks.report.Bound.NONE;
import static io.github.mlegitymacja.benchmarks.report.Bound.atLeast;
import static io.github.mlegitymacja.benchmarks.report.Bound.atMost;

import io.github.mlegitymacja.benchmarks.store.SchedulerBenchmark;
import io.github.mlegitymacja.benchmarks.store.StoreBenchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is compared with what, and the ratios to reach. */
record Comparisons(Function<String, Measured> measured) {

    List<Table> tables() {
        return List.of(
                happyPath(),
                refusal(),
                eligibility(),
                pesel(),
                png(),
                svg(),
                store("POSTGRESQL", "PostgreSQL"),
                store("H2", "H2 in a file"),
                growth(),
                start());
    }

    private Table happyPath() {
        Measured ours = measured.apply("HappyPathBenchmark.ours");
        return new Table(
                "Three events of a stored order",
                "Submission, issue, collection. Ours decides, builds the new order and explains it in its history; a peer"
                        + " ends with a status, except hand-written records, the minimum cost of building the values.",
                List.of(
                        times("records by hand, nothing checked", ours, "HappyPathBenchmark.handWrittenOrders", NONE),
                        times("stateless4j 2.6.0", ours, "HappyPathBenchmark.stateless4j", atMost(0.6)),
                        times("COLA statemachine 5.0.0", ours, "HappyPathBenchmark.cola", NONE),
                        times("squirrel-foundation 0.3.10", ours, "HappyPathBenchmark.squirrel", NONE),
                        times("Spring Statemachine 4.0.2, pooled", ours, "HappyPathBenchmark.springPooled", NONE),
                        times("switch that returns the bare enum", ours, "HappyPathBenchmark.bareSwitch", atMost(12)),
                        Row.alone("allocated", ours.allocatedBytes(), " B", atMost(500))));
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

    private Table store(String database, String title) {
        var rows = new ArrayList<Row>();
        for (int batch : List.of(1, 100, 500)) {
            double ours = lifeCycles("ours", batch, database);
            String which = batch == 1 ? ", one change a transaction" : ", batch " + batch;
            rows.add(Row.rate("bare JDBC" + which, ours, lifeCycles("bareJdbc", batch, database), atLeast(0.8)));
            rows.add(Row.rate(
                    "fewest statements" + which,
                    ours,
                    lifeCycles("fewestStatements", batch, database),
                    batch == 500 ? atLeast(0.6) : NONE));
            rows.add(Row.rate(
                    "Hibernate ORM 7.4.6" + which,
                    ours,
                    lifeCycles("hibernate", batch, database),
                    batch == 100 ? atLeast(1.8) : NONE));
            if (batch == 500 && database.equals("POSTGRESQL")) {
                rows.add(Row.rate("db-scheduler 16.12.0, executions of nothing", ours, executions(), atLeast(1)));
            }
        }
        return new Table(
                "Life cycles of placed orders on " + title,
                "Attempt, submission, issue, collection: four changes with three history entries, two threads.",
                rows);
    }

    private double lifeCycles(String who, int batch, String database) {
        String parameters = "[batch=%d,database=%s,earlierOrders=%s]";
        return measured.apply(
                        "StoreBenchmark." + who + parameters.formatted(batch, database, StoreBenchmark.EARLIER_ORDERS))
                .perSecond(StoreBenchmark.THREADS, StoreBenchmark.ordersOfThread(batch));
    }

    private double executions() {
        return measured.apply("SchedulerBenchmark.nothing").perSecond(1, SchedulerBenchmark.EXECUTIONS);
    }

    private Table growth() {
        Measured among1000000 = measured.apply("GrowthBenchmark.claimAndSave[rows=1000000]");
        return new Table(
                "Claiming and saving 500 due orders among 1,000,000 on PostgreSQL",
                "A trial fails unless every claim went by the index of due work.",
                List.of(times(
                        "the same among 10,000",
                        among1000000,
                        "GrowthBenchmark.claimAndSave[rows=10000]",
                        atMost(1.3))));
    }

    private Table start() {
        Measured ours = measured.apply("StartBenchmark.ours");
        return new Table(
                "Start of a JVM, one order decided, end",
                "Class path of the jars that a user needs, and our words for statuses and events, which every peer speaks.",
                List.of(
                        times("stateless4j 2.6.0", ours, "StartBenchmark.stateless4j", atMost(1.5)),
                        times("Spring Statemachine 4.0.2", ours, "StartBenchmark.spring", NONE)));
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
