package io.github.mlegitymacja.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of the results.
 *
 * @param title what was measured
 * @param note how, in a sentence or two
 * @param rows the figures
 */
record Table(String title, String note, List<Row> rows) {

    String markdown() {
        return rows.stream()
                .map(Row::markdown)
                .collect(Collectors.joining(
                        "",
                        "## " + title + "\n\n" + note + "\n\n| beside | ours | theirs | ratio | to reach | reached |\n"
                                + "| --- | --- | --- | --- | --- | --- |\n",
                        "\n"));
    }
}
