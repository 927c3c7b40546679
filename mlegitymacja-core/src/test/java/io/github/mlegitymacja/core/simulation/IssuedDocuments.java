package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;

/** What happens to documents at the ministry once they are issued: their codes expire or are replaced, and some end. */
final class IssuedDocuments {

    private static final Duration TEN_DAYS = Duration.ofDays(10);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration TWO_MONTHS = Duration.ofDays(60);

    private final Scene scene;
    private final InMemoryMinistry orders;
    private int codesIssued;

    IssuedDocuments(Scene scene, InMemoryMinistry orders) {
        this.scene = scene;
        this.orders = orders;
    }

    void issue(OrderId key) {
        if (scene.chance.strikes(Fault.CODES_EXPIRE)) {
            issueForAWhile(key, scene.chance.of(Fault.CODES_EXPIRE));
        } else {
            issue(key, Optional.empty());
        }
        if (scene.chance.strikes(Fault.EARLY_COLLECTION)) {
            orders.collect(key);
        }
        if (scene.chance.strikes(Fault.CODES_REPLACED)) {
            Random random = scene.chance.of(Fault.CODES_REPLACED);
            scene.agenda.in(Chance.upTo(A_MONTH, random), () -> replaceCodes(key));
        }
        if (scene.chance.strikes(Fault.DOCUMENT_TAKEN_BACK)) {
            Random random = scene.chance.of(Fault.DOCUMENT_TAKEN_BACK);
            scene.agenda.in(Chance.upTo(TWO_MONTHS, random), () -> orders.withdraw(key));
        }
    }

    /** Issues newer codes for all documents whose codes have expired. */
    void replaceExpiredCodes(Iterable<OrderId> keys) {
        keys.forEach(key -> {
            if (orders.status(key) instanceof StatusAnswer.Expired) {
                replaceCodes(key);
            }
        });
    }

    /** Issues codes that expire. The ministry says when in advance, or not, and issues newer ones later, or not. */
    private void issueForAWhile(OrderId key, Random random) {
        Instant end = scene.agenda.now().plus(Chance.upTo(A_MONTH, random)).truncatedTo(ChronoUnit.MICROS);
        issue(key, Optional.of(end).filter(known -> random.nextBoolean()));
        scene.agenda.at(end, () -> {
            if (orders.status(key) instanceof StatusAnswer.Ready) {
                orders.expire(key);
            }
        });
        if (random.nextBoolean()) {
            scene.agenda.at(end.plus(Chance.upTo(TEN_DAYS, random)), () -> replaceCodes(key));
        }
    }

    private void replaceCodes(OrderId key) {
        StatusAnswer status = orders.status(key);
        if (status instanceof StatusAnswer.Ready || status instanceof StatusAnswer.Expired) {
            issue(key, Optional.empty());
        }
    }

    private void issue(OrderId key, Optional<Instant> usableUntil) {
        codesIssued++;
        orders.issue(key, new Activation("mleg:" + key + codesIssued, "kod-" + codesIssued, usableUntil));
    }
}
