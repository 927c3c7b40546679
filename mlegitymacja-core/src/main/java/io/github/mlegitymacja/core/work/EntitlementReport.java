package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The result of an entitlement check or of its preview.
 *
 * <pre>{@code
 * EntitlementReport report = work.previewEntitlement();
 * report.notEntitled().forEach((order, reason) -> show(order + ": " + reason.polish()));
 * report.exceedsLimit();   // true: checkEntitlement() would revoke nothing
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class EntitlementReport {

    EntitlementReport() {}

    static ImmutableEntitlementReport.Builder builder() {
        return ImmutableEntitlementReport.builder();
    }

    /**
     * Returns the number of open orders that were checked.
     *
     * @return 0 or more
     */
    public abstract int open();

    /**
     * Returns the orders of students who are no longer entitled, with the reason of the revocation.
     *
     * @return the orders that were revoked, or would be; also if there are too many of them
     */
    public abstract Map<OrderId, Reason> notEntitled();

    /**
     * Returns the orders of students whom the registry does not find. They are never revoked by the check: find out why
     * the records are missing, and revoke the orders yourself if their students have left.
     *
     * @return the orders
     */
    public abstract Set<OrderId> missing();

    /**
     * Returns the orders that could not be checked, because the registry did not answer, or the data of the student or
     * of the order could not be read.
     *
     * @return the orders
     */
    public abstract Set<OrderId> unchecked();

    /**
     * Returns the orders that were revoked.
     *
     * @return the orders; empty for a preview, and if there were too many
     */
    public abstract Set<OrderId> revoked();

    /**
     * Returns the greatest number of orders that this check was allowed to revoke.
     *
     * @return 0 or more
     */
    public abstract int limit();

    /**
     * Returns whether the number of orders to revoke exceeds the limit, so that nothing is revoked.
     *
     * @return true if a person must decide
     */
    public final boolean exceedsLimit() {
        return notEntitled().size() > limit();
    }
}
