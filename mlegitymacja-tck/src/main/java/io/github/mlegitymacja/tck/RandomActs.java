package io.github.mlegitymacja.tck;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws calls of the methods that a gateway has, and acts of the ministry, about few orders, so that these meet. The same
 * seed always draws the same acts.
 */
final class RandomActs {

    /** Ids that differ by little; of others nobody promises that the ministry does not know them. */
    private static final List<OrderId> IDS = IntStream.of(0, 1, 2, 16, 256, 4_096, 65_536, 1_048_576)
            .mapToObj(SampleOrders::id)
            .toList();

    private static final int MOST_KEYS = 5;

    /** Few orders at a time, so that calls meet; then others take their place, because withdrawn ones change no more. */
    private static final int AT_A_TIME = 3;

    private static final int ACTS_UNTIL_NEXT = 10;

    private final RandomValues values;
    private final List<OrderId> ids;
    private final List<String> ministryIds;
    private final int mostInCall;
    private final List<Supplier<RandomAct>> kinds;
    private int counted;

    RandomActs(long seed, MinistryGatewayContract contract, MinistryGateway gateway) {
        this.values = new RandomValues(seed);
        this.ids = values.subset(IDS);
        this.ministryIds = gateway instanceof MinistryIdGateway ? someMinistryIds(contract) : List.of();
        this.mostInCall = gateway instanceof BatchMinistryGateway batch ? batch.maxOrdersInCall() : 0;
        var acts = new MinistryActs(contract, values, () -> own(recent(ids)), () -> foreign(recent(ministryIds)));
        this.kinds = Stream.concat(calls().stream(), acts.kinds().stream()).toList();
    }

    /** All orders of the sequence. */
    List<OrderKey> keys() {
        return Stream.concat(own(ids).stream(), foreign(ministryIds).stream()).toList();
    }

    RandomAct next() {
        return values.one(kinds).get();
    }

    /** Counts an act that had an effect. */
    void count() {
        counted++;
    }

    private <T> List<T> recent(List<T> all) {
        int first = Math.min(counted / ACTS_UNTIL_NEXT, Math.max(0, all.size() - AT_A_TIME));
        return all.subList(first, Math.min(first + AT_A_TIME, all.size()));
    }

    private List<String> someMinistryIds(MinistryGatewayContract contract) {
        List<String> all = contract instanceof AdoptingMinistry ministry ? MinistryKeys.of(ministry) : List.of();
        return all.isEmpty()
                ? all
                : values.subset(all).stream().limit(MOST_KEYS).toList();
    }

    private List<Supplier<RandomAct>> calls() {
        var calls = new ArrayList<Supplier<RandomAct>>(List.of(
                () -> submission(own(one(ids))),
                () -> submission(own(one(ids))),
                () -> status(own(one(ids))),
                () -> withdrawal(own(one(ids)))));
        if (mostInCall > 0) {
            calls.add(() -> submissions(own(some())));
            calls.add(() -> statuses(own(some())));
            calls.add(() -> withdrawals(own(some())));
        }
        if (!ministryIds.isEmpty()) {
            calls.add(() -> status(foreign(one(ministryIds))));
            calls.add(() -> withdrawal(foreign(one(ministryIds))));
        }
        return calls;
    }

    private RandomAct submission(List<OrderKey> keys) {
        return submissions(keys).aboutEach(keys).described("submit " + keys);
    }

    private GatewayCall<SubmitAnswer> submissions(List<OrderKey> keys) {
        Function<OrderKey, Submission> contents = contents();
        return new GatewayCall<>(
                "submitAll " + keys,
                keys,
                (some, gateway) -> byKey(((BatchMinistryGateway) gateway)
                        .submitAll(some.stream().map(contents).toList())),
                (some, gateway) -> answers(some, key -> gateway.submit(contents.apply(key))),
                (key, answer, known) -> known.checkSubmission(contents.apply(key), answer),
                true);
    }

    private static GatewayCall<StatusAnswer> status(List<OrderKey> keys) {
        return statuses(keys).aboutEach(keys).described("status " + keys);
    }

    static GatewayCall<StatusAnswer> statuses(List<OrderKey> keys) {
        return new GatewayCall<>(
                "statusOfAll " + keys,
                keys,
                (some, gateway) -> byKey(((BatchMinistryGateway) gateway).statusOfAll(ids(some))),
                (some, gateway) -> answers(some, key -> key.statusIn(gateway)),
                (key, answer, known) -> known.checkStatus(key, answer),
                false);
    }

    /** Single withdrawals. */
    static GatewayCall<WithdrawAnswer> withdrawal(List<OrderKey> keys) {
        return withdrawals(keys).aboutEach(keys).described("withdraw " + keys);
    }

    private static GatewayCall<WithdrawAnswer> withdrawals(List<OrderKey> keys) {
        return new GatewayCall<>(
                "withdrawAll " + keys,
                keys,
                (some, gateway) -> byKey(((BatchMinistryGateway) gateway).withdrawAll(ids(some))),
                (some, gateway) -> answers(some, key -> key.withdrawIn(gateway)),
                (key, answer, known) -> known.checkWithdrawal(key, answer),
                false);
    }

    /** Complete students, because a ministry may refuse others; repeated submissions have other contents. */
    private Function<OrderKey, Submission> contents() {
        StudentRecord complete = SampleStudents.complete(SampleOrders.student(values.below(3)));
        List<StudentRecord> oneName = SampleStudents.withOneName(complete.id());
        StudentRecord student = values.below(2) == 0 ? complete : values.one(oneName);
        return key -> Submission.of(((OrderKey.Own) key).id(), student, SampleOrders.SEMESTER, SampleOrders.LAST_DAY);
    }

    private static <A> Map<OrderKey, A> answers(List<OrderKey> keys, Function<OrderKey, A> answer) {
        return keys.stream().collect(toMap(identity(), answer));
    }

    private static <A> Map<OrderKey, A> byKey(Map<OrderId, A> answers) {
        return answers.entrySet().stream()
                .collect(toMap(entry -> new OrderKey.Own(entry.getKey()), Map.Entry::getValue));
    }

    private static Set<OrderId> ids(List<OrderKey> keys) {
        return keys.stream().map(key -> ((OrderKey.Own) key).id()).collect(Collectors.toSet());
    }

    private List<OrderId> some() {
        return values.subset(recent(ids)).stream().limit(mostInCall).toList();
    }

    private <T> List<T> one(List<T> all) {
        return List.of(values.one(recent(all)));
    }

    private static List<OrderKey> own(List<OrderId> ids) {
        return ids.stream().<OrderKey>map(OrderKey.Own::new).toList();
    }

    private static List<OrderKey> foreign(List<String> ministryIds) {
        return ministryIds.stream().<OrderKey>map(OrderKey.Foreign::new).toList();
    }
}
