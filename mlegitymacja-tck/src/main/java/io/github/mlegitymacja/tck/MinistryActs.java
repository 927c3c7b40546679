package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws acts of the ministry: those of the optional interfaces that the test class implements. */
final class MinistryActs {

    /** Codes that differ by little, and codes that formats mangle: numbers, blanks at the ends, and composed letters. */
    private static final List<Activation> ACTIVATIONS = Stream.concat(
                    Stream.of(
                            SampleOrders.ACTIVATION,
                            SampleOrders.ENDING_ACTIVATION,
                            new Activation(
                                    SampleOrders.ACTIVATION.qrText(),
                                    "428571",
                                    Optional.of(Instant.parse("2026-12-31T22:59:59Z"))),
                            new Activation(SampleOrders.ACTIVATION.qrText() + "?a=1&b=%20", "aB 7"),
                            new Activation("  20260000000000417 ", "20260000000000417")),
                    Stream.of("0428571", "Ab 7", " 428571 ", "4.28571e5", "=1+1", "s\u0301", "\u015b", "\ud83c\udf93")
                            .map(code -> new Activation(SampleOrders.ACTIVATION.qrText(), code)))
            .toList();

    /** Not collected ones, because some ministries always refuse to withdraw those: no person can permit it. */
    private static final Set<Class<? extends StatusAnswer>> CAN_BE_LOCKED =
            Set.of(StatusAnswer.Processing.class, StatusAnswer.Ready.class, StatusAnswer.Expired.class);

    private final MinistryGatewayContract contract;
    private final RandomValues values;
    private final Supplier<List<OrderKey>> own;
    private final Supplier<List<OrderKey>> foreign;

    MinistryActs(
            MinistryGatewayContract contract,
            RandomValues values,
            Supplier<List<OrderKey>> own,
            Supplier<List<OrderKey>> foreign) {
        this.contract = contract;
        this.values = values;
        this.own = own;
        this.foreign = foreign;
    }

    List<Supplier<RandomAct>> kinds() {
        var kinds = new ArrayList<Supplier<RandomAct>>();
        if (contract instanceof ControllableMinistry ministry) {
            kinds.addAll(List.of(
                    () -> refuse(ministry),
                    () -> issue(ministry),
                    () -> issue(ministry),
                    () -> issue(ministry),
                    () -> collect(ministry),
                    () -> fail(ministry)));
        }
        if (contract instanceof ExpiringCodes ministry) {
            kinds.add(() -> expire(ministry));
        }
        if (contract instanceof RefusingWithdrawals ministry) {
            kinds.add(() -> refuseWithdrawal(ministry));
            kinds.add(() -> permitWithdrawal(ministry));
        }
        if (contract instanceof AdoptingMinistry ministry) {
            kinds.add(() -> adopt(ministry));
        }
        return kinds;
    }

    /** An order that the ministry will refuse, and that is not known yet. */
    private RandomAct refuse(ControllableMinistry ministry) {
        return ofOwn(StatusAnswer.Unknown.class::isInstance, (order, known) -> {
            if (known.refuse(order)) {
                ministry.refuse(order);
            }
            return "the ministry will refuse " + order;
        });
    }

    private RandomAct issue(ControllableMinistry ministry) {
        int number = values.below(ACTIVATIONS.size());
        Activation activation = ACTIVATIONS.get(number);
        return ofOwn(status -> canBeIssued(ministry, status), (order, known) -> {
            ministry.issue(order, activation);
            known.ministry.issue(order, activation);
            return "the ministry issues %s with codes no. %d".formatted(order, number);
        });
    }

    private static boolean canBeIssued(ControllableMinistry ministry, StatusAnswer status) {
        boolean canBeRenewed = status instanceof StatusAnswer.Ready || status instanceof StatusAnswer.Expired;
        return status instanceof StatusAnswer.Processing || (canBeRenewed && ministry instanceof ExpiringCodes);
    }

    private RandomAct collect(ControllableMinistry ministry) {
        return ofOwn(StatusAnswer.Ready.class::isInstance, (order, known) -> {
            ministry.collect(order);
            known.ministry.collect(order);
            return "the student collects " + order;
        });
    }

    private RandomAct fail(ControllableMinistry ministry) {
        Function<KnownMinistry, Predicate<OrderKey>> allowed =
                known -> key -> known.status(key) instanceof StatusAnswer.Processing && !known.isLocked(key);
        return act(own, allowed, (key, known) -> {
            OrderId order = ((OrderKey.Own) key).id();
            ministry.fail(order);
            known.ministry.fail(order, SampleOrders.REASON);
            return "the processing ends in an error: " + order;
        });
    }

    private RandomAct expire(ExpiringCodes ministry) {
        return ofOwn(StatusAnswer.Ready.class::isInstance, (order, known) -> {
            ministry.expire(order);
            known.ministry.expire(order);
            return "the codes expire: " + order;
        });
    }

    private RandomAct refuseWithdrawal(RefusingWithdrawals ministry) {
        return act(own, known -> key -> canBeLocked(known, key), (key, known) -> {
            ministry.refuseWithdrawal(((OrderKey.Own) key).id());
            known.lock(key);
            return "the ministry will not withdraw " + key;
        });
    }

    private static boolean canBeLocked(KnownMinistry known, OrderKey key) {
        return CAN_BE_LOCKED.contains(known.status(key).getClass());
    }

    private RandomAct permitWithdrawal(RefusingWithdrawals ministry) {
        return act(own, known -> key -> known.isLocked(key) && canBeLocked(known, key), (key, known) -> {
            ministry.permitWithdrawal(((OrderKey.Own) key).id());
            known.unlock(key);
            return "a person permits the withdrawal of " + key;
        });
    }

    private RandomAct adopt(AdoptingMinistry ministry) {
        StatusAnswer status = adopted();
        return act(foreign, known -> key -> known.status(key) instanceof StatusAnswer.Unknown, (key, known) -> {
            String ministryId = ((OrderKey.Foreign) key).ministryId();
            ministry.adopt(ministryId, status);
            known.ministry.adopt(SampleOrders.student(0), ministryId, status);
            return "the ministry has the order of another system: " + key + " " + status;
        });
    }

    private StatusAnswer adopted() {
        return switch (values.below(5)) {
            case 0 -> new StatusAnswer.Processing(Optional.empty());
            case 1 -> new StatusAnswer.Collected();
            case 2 -> new StatusAnswer.Failed(SampleOrders.REASON);
            default -> new StatusAnswer.Ready(values.one(ACTIVATIONS));
        };
    }

    private RandomAct ofOwn(Predicate<StatusAnswer> allowed, BiFunction<OrderId, KnownMinistry, String> act) {
        return act(
                own,
                known -> key -> allowed.test(known.status(key)),
                (key, known) -> act.apply(((OrderKey.Own) key).id(), known));
    }

    /** An act about one of the orders in a state that allows it. */
    private RandomAct act(
            Supplier<List<OrderKey>> keys,
            Function<KnownMinistry, Predicate<OrderKey>> allowed,
            BiFunction<OrderKey, KnownMinistry, String> act) {
        long seed = values.seed();
        List<OrderKey> recent = keys.get();
        return new RandomAct.OfMinistry(known -> {
            List<OrderKey> possible =
                    recent.stream().filter(allowed.apply(known)).toList();
            return possible.isEmpty()
                    ? Optional.empty()
                    : Optional.of(act.apply(new RandomValues(seed).one(possible), known));
        });
    }
}
