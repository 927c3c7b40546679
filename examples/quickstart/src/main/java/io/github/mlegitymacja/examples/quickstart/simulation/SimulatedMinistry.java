package io.github.mlegitymacja.examples.quickstart.simulation;

import io.github.mlegitymacja.core.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.text.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A ministry as universities know it: it takes minutes, refuses some orders, fails at others, is down at times, and may
 * have acted although its answer was lost.
 *
 * <p>What it knows about orders is kept by the library's {@link InMemoryMinistry}; this class adds time and trouble.
 */
public final class SimulatedMinistry implements MinistryGateway {

    /** The code of a refusal that only a new photo can cure. */
    public static final String PHOTO_REJECTED = "PHOTO_REJECTED";

    private static final Reason BAD_PHOTO = new Reason(
            PHOTO_REJECTED,
            new LocalizedText(
                    "zdjęcie nie spełnia wymagań, złóż nowe w dziekanacie",
                    "the photo does not meet the requirements, bring a new one to the dean's office"));
    private static final Reason TIMEOUT = new Reason(
            "REGISTER_TIMEOUT",
            new LocalizedText("rejestr PESEL nie odpowiedział w porę", "the PESEL register did not answer in time"));
    private static final Duration ASK_AFTER = Duration.ofMinutes(5);
    private static final int MIN_SECONDS = 120;
    private static final int MAX_SECONDS = 540;

    /** Capital letters and digits make small QR codes; none of these is mistaken for another. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final InstantSource clock;
    private final Random random;
    private final FateDeck fates;
    private final InMemoryMinistry ministry = new InMemoryMinistry(this::judge);
    private final Map<OrderId, Plan> plans = new HashMap<>();
    private Instant downUntil = Instant.MIN;
    private boolean losesNextAnswer;

    public SimulatedMinistry(InstantSource clock, Random random) {
        this.clock = clock;
        this.random = random;
        this.fates = new FateDeck(random);
    }

    /** Does not answer for a while, and tells when it will. */
    public void goDownFor(Duration duration) {
        downUntil = clock.instant().plus(duration);
    }

    /** Loses the answer to the next hand-over, after having acted on it. */
    public void loseNextAnswer() {
        losesNextAnswer = true;
    }

    /** The student's part: enters the codes in mObywatel. */
    public void addToMobywatel(OrderId order) {
        ministry.collect(order);
    }

    @Override
    public synchronized SubmitAnswer submit(Submission submission) {
        requireUp();
        SubmitAnswer answer = ministry.submit(submission);
        if (losesNextAnswer) {
            losesNextAnswer = false;
            throw new InfrastructureException("the ministry's answer was lost", null);
        }
        return answer instanceof SubmitAnswer.Accepted ? new SubmitAnswer.Accepted(Optional.of(ASK_AFTER)) : answer;
    }

    @Override
    public synchronized StatusAnswer status(OrderId order) {
        requireUp();
        carryOutPlans();
        StatusAnswer answer = ministry.status(order);
        return answer instanceof StatusAnswer.Processing ? new StatusAnswer.Processing(Optional.of(ASK_AFTER)) : answer;
    }

    @Override
    public synchronized WithdrawAnswer withdraw(OrderId order) {
        requireUp();
        return ministry.withdraw(order);
    }

    /** Asked once for each order: deals its fate. */
    private Optional<Reason> judge(Submission submission) {
        Fate fate = fates.deal();
        if (fate == Fate.REFUSE) {
            return Optional.of(BAD_PHOTO);
        }
        var duration = Duration.ofSeconds(MIN_SECONDS + random.nextInt(MAX_SECONDS - MIN_SECONDS));
        plans.put(submission.order(), new Plan(fate, clock.instant().plus(duration)));
        return Optional.empty();
    }

    /** Time passes only while nobody looks, so looking is soon enough. */
    private void carryOutPlans() {
        for (OrderId order : ministry.inProcessing()) {
            Plan plan = plans.get(order);
            if (plan != null && !plan.at().isAfter(clock.instant())) {
                carryOut(order, plan.fate());
            }
        }
    }

    private void carryOut(OrderId order, Fate fate) {
        if (fate == Fate.FAIL) {
            ministry.fail(order, TIMEOUT);
        } else {
            ministry.issue(
                    order, new Activation("MLEGITYMACJA-PRZYKLAD-" + letters(40), letters(4) + "-" + letters(4)));
        }
    }

    private String letters(int count) {
        return random.ints(count, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    private void requireUp() {
        Instant now = clock.instant();
        if (now.isBefore(downUntil)) {
            throw new InfrastructureException("the ministry is down", null, Duration.between(now, downUntil));
        }
    }

    private record Plan(Fate fate, Instant at) {}
}
