package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.util.function.Supplier;

/** The kit applied to whatever gateway is put in; to a healthy one by default. */
class MinistryGatewaySpecimen extends MinistryGatewayContract implements MinistryPart, BreakableMidway {

    static Supplier<LaboratoryMinistry> source = LaboratoryMinistry::new;

    private LaboratoryMinistry ministry;

    @Override
    protected MinistryGateway openGateway() {
        ministry = source.get();
        return ministry;
    }

    @Override
    public void refuse(OrderId order) {
        ministry.unwanted.add(order);
    }

    @Override
    public void issue(OrderId order, Activation activation) {
        ministry.healthy.issue(order, activation);
    }

    @Override
    public void collect(OrderId order) {
        ministry.healthy.collect(order);
    }

    @Override
    public void fail(OrderId order) {
        ministry.healthy.fail(order, LaboratoryMinistry.REASON);
    }

    @Override
    public void breakConnectionAfter(int steps) {
        ministry.fuse.blowAfter(steps);
    }

    @Override
    public void mendConnection() {
        ministry.fuse.mend();
    }
}
