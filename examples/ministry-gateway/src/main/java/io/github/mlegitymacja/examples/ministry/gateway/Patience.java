package io.github.mlegitymacja.examples.ministry.gateway;

import io.github.mlegitymacja.examples.ministry.gateway.NoAnswerException.Trouble;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** Retries calls where that can help, and stops calling for a while when the ministry does not answer. */
final class Patience {

    private final MinistrySettings settings;
    private final Retry retry;
    private final CircuitBreaker breaker;

    Patience(MinistrySettings settings) {
        this.settings = settings;
        this.retry = Retry.of("ministry", retry(settings));
        this.breaker = CircuitBreaker.of("ministry", breaker(settings));
    }

    /**
     * Makes a call, with retries. Retrying is safe because every call is keyed by the order: a repeated call changes
     * nothing, whether or not the first one arrived.
     *
     * @throws NoAnswerException that of the last attempt if no attempt was answered; at once during a rest
     */
    <T> T ask(Supplier<T> call) {
        try {
            return retry.executeSupplier(CircuitBreaker.decorateSupplier(breaker, call));
        } catch (CallNotPermittedException e) {
            throw NoAnswerException.of(
                    "the ministry did not answer lately; no request was sent",
                    Trouble.LASTING,
                    Optional.of(settings.rest()));
        }
    }

    private static RetryConfig retry(MinistrySettings settings) {
        return RetryConfig.custom()
                .maxAttempts(settings.attempts())
                .intervalFunction(IntervalFunction.ofRandomized(settings.pause(), 0.5))
                .retryOnException(failure -> hasTrouble(failure, Trouble.PASSING))
                .build();
    }

    private static CircuitBreakerConfig breaker(MinistrySettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.attemptsJudged())
                .minimumNumberOfCalls(settings.attemptsJudged())
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(settings.rest())
                .clock(settings.clock().withZone(ZoneOffset.UTC))
                .recordException(
                        failure -> hasTrouble(failure, Trouble.PASSING) || hasTrouble(failure, Trouble.LASTING))
                .build();
    }

    private static boolean hasTrouble(Throwable failure, Trouble trouble) {
        return failure instanceof NoAnswerException none && none.trouble() == trouble;
    }
}
