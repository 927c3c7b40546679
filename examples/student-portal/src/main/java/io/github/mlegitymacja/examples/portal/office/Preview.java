package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.examples.portal.screen.Wording;
import io.github.mlegitymacja.spi.order.OrderId;
import java.util.Collection;
import java.util.List;

/**
 * What the entitlement check would revoke, for a template. Of long lists it shows the beginning.
 *
 * @param report the result of the preview
 * @param wording the texts for the reader
 */
public record Preview(EntitlementReport report, Wording wording) {

    private static final int MOST_SHOWN = 100;

    public List<Line> notEntitled() {
        return report.notEntitled().entrySet().stream()
                .limit(MOST_SHOWN)
                .map(found -> new Line(
                        found.getKey().toString(),
                        wording.sentence(found.getValue().text())))
                .toList();
    }

    public List<String> missing() {
        return beginning(report.missing());
    }

    public List<String> unchecked() {
        return beginning(report.unchecked());
    }

    private static List<String> beginning(Collection<OrderId> orders) {
        return orders.stream().limit(MOST_SHOWN).map(OrderId::toString).toList();
    }

    /**
     * An order to revoke.
     *
     * @param order its id
     * @param reason why
     */
    public record Line(String order, String reason) {}
}
