package io.github.mlegitymacja.spring.web;

import io.github.mlegitymacja.core.refusal.RefusalException;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers 503 if the store, the ministry or the registry does not answer, and a refusal that was thrown like one that was
 * returned. Comes after the advices of the application, and leaves its pages alone: they have an error page.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
final class ExceptionAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionAdvice.class);

    private final ProblemDetails problems;

    ExceptionAdvice(ProblemDetails problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(InfrastructureException outage) {
        // Its causes may contain personal data.
        LOG.warn("request.unavailable message={}", outage.getMessage());
        ProblemDetail problem = problems.of(outage);
        var answer = ResponseEntity.status(problem.getStatus());
        if (outage.isRetryable()) {
            Duration wait = outage.retryAfter().orElse(ProblemDetails.SOON);
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusalException thrown) {
        ProblemDetail problem = problems.of(thrown.refusal());
        return ResponseEntity.status(problem.getStatus())
                .headers(ProblemDetails.headers(problem))
                .body(problem);
    }
}
