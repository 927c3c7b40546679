package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.MinistryGateway;

/**
 * An optional interface for test classes that can open the gateway a second time, as another process would. Tests of what
 * two processes see of each other are skipped without it, and the report says so.
 */
@FunctionalInterface
public interface SharedMinistry {

    /**
     * Opens another gateway to the ministry of the gateway that was opened last. Both are used until the end of the test.
     *
     * @return a gateway that shares no memory with the first one; if gateways have a table of their own, both use it
     */
    MinistryGateway openAnother();
}
