package io.github.mlegitymacja.core.work;

/**
 * How many orders the entitlement check may revoke in one run: a number, or a share of the open orders if that is more.
 * Orders that could not be checked, or whose students the registry does not find, do not count for the share.
 * Above the limit it revokes nothing, because so many students do not lose their entitlement between two runs, and a
 * registry that answers wrongly is more likely.
 *
 * <pre>{@code
 * RevocationLimit.standard();              // 20 orders, or 2 % of the open orders if that is more
 * new RevocationLimit(3_000, 0);           // after the end of studies, by a person who has seen the preview
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param orders the number of orders, 0 or more
 * @param share the share of the open orders, from 0 to 1
 */
public record RevocationLimit(int orders, double share) {

    /**
     * Checks the components.
     *
     * @param orders the number of orders, 0 or more
     * @param share the share of the open orders, from 0 to 1
     * @throws IllegalArgumentException if a component is out of range
     */
    public RevocationLimit {
        if (orders < 0) {
            throw new IllegalArgumentException("orders is " + orders + ", must not be negative");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + ", must be from 0 to 1");
        }
    }

    /**
     * Returns the default limit.
     *
     * @return 20 orders, or 2 % of the open orders if that is more
     */
    public static RevocationLimit standard() {
        return new RevocationLimit(20, 0.02);
    }

    /**
     * Returns the greatest number of orders that may be revoked.
     *
     * @param open the number of open orders about which the registry has said something
     * @return the number, rounded down
     */
    public int of(int open) {
        return Math.max(orders, (int) (share * open));
    }
}
