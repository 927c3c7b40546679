package io.github.mlegitymacja.spring.web;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 503 if the store, the ministry or the registry does not answer. Comes after the advices of the application. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class OutageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(OutageAdvice.class);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Problems problems;

    OutageAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(InfrastructureException outage) {
        // Its causes may contain personal data.
        LOG.warn("request.unavailable message={}", outage.getMessage());
        var answer = ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE);
        if (outage.isRetryable()) {
            Duration wait = outage.retryAfter().orElse(SOON);
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        }
        return answer.body(problems.of(outage));
    }
}
