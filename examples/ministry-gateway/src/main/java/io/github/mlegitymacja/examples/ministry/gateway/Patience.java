package io.github.mlegitymacja.examples.ministry.gateway;

import io.github.mlegitymacja.examples.ministry.gateway.NoAnswerException.Trouble;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.function.Supplier;

/** Retries calls where that can help. The background work notices an outage, so there is no circuit breaker. */
final class Patience {

    private final Retry retry;

    Patience(MinistrySettings settings) {
        this.retry = Retry.of("ministry", retry(settings));
    }

    /**
     * Makes a call, with retries. Retrying is safe because every call is keyed by the order: a repeated call changes
     * nothing, whether or not the first one arrived.
     *
     * @throws NoAnswerException that of the last attempt if no attempt was answered
     */
    <T> T ask(Supplier<T> call) {
        return retry.executeSupplier(call);
    }

    private static RetryConfig retry(MinistrySettings settings) {
        return RetryConfig.custom()
                .maxAttempts(settings.attempts())
                .intervalFunction(IntervalFunction.ofRandomized(settings.pause(), 0.5))
                .retryOnException(
                        failure -> failure instanceof NoAnswerException none && none.trouble() == Trouble.PASSING)
                .build();
    }
}
