package io.github.mlegitymacja.spring.web;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import io.github.mlegitymacja.spring.json.CodedText;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Refusals and outages as problem details (RFC 9457). The detail is in the language of the reader; {@code code} is for
 * programs, and {@code unmet} lists the conditions that a student does not meet. Thread-safe.
 *
 * <pre>{@code
 * @ExceptionHandler
 * ProblemDetail anything(Exception e) {                   // a catch-all of the application comes first
 *     return e instanceof InfrastructureException outage ? problems.of(outage) : myOwn(e);
 * }
 * }</pre>
 */
public final class ProblemDetails {

    /** When to try again if the other side has not said it. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final String TYPES = "urn:mlegitymacja:problem:";

    private static final Text UNAVAILABLE = Text.of(
            "problem.UNAVAILABLE",
            "usługa chwilowo nie działa, spróbuj ponownie później",
            "the service does not work at the moment, try again later");

    private static final Text BROKEN = Text.of(
            "problem.BROKEN",
            "usługa nie działa, zgłoś to w dziekanacie",
            "the service does not work, report it to the dean's office");

    private final Texts texts;

    /**
     * Creates problem details in the university's wording.
     *
     * @param texts the texts of the university
     */
    public ProblemDetails(Texts texts) {
        this.texts = texts;
    }

    /**
     * Returns the problem detail of a refusal: 404 for an unknown student or order, 503 if the registry does not answer, 500
     * for data that cannot be read, and otherwise 409.
     *
     * @param refusal the refusal
     * @return its problem detail
     */
    public ProblemDetail of(Refusal refusal) {
        ProblemDetail problem = problem(status(refusal), refusal.code(), text(refusal.text()));
        if (refusal instanceof Refusal.NotEligible notEligible) {
            problem.setProperty(
                    "unmet",
                    notEligible.unmet().stream()
                            .map(unmet -> new CodedText(unmet.code(), text(unmet.text())))
                            .toList());
        }
        return problem;
    }

    /**
     * Returns the problem detail of an outage, without the message of the exception, which is for operators.
     *
     * @param outage the outage
     * @return 503 if trying again can help, otherwise 500
     */
    public ProblemDetail of(InfrastructureException outage) {
        return outage.isRetryable()
                ? problem(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", text(UNAVAILABLE))
                : problem(HttpStatus.INTERNAL_SERVER_ERROR, "BROKEN", text(BROKEN));
    }

    /** The headers of an answer with the problem detail of a refusal. */
    static HttpHeaders headers(ProblemDetail problem) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(SOON.toSeconds()));
        }
        return headers;
    }

    /**
     * Returns the texts of this class, for a university that translates them.
     *
     * @return the texts
     */
    public static List<Text> texts() {
        return List.of(UNAVAILABLE, BROKEN);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + code));
        problem.setProperty("code", code);
        return problem;
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof Refusal.UnknownStudent || refusal instanceof Refusal.UnknownOrder) {
            return HttpStatus.NOT_FOUND;
        } else if (refusal instanceof Refusal.RegistryUnavailable) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        } else if (refusal instanceof Refusal.UnreadableOrder || refusal instanceof Refusal.UnreadableRecord) {
            return HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return HttpStatus.CONFLICT;
    }

    private String text(Text text) {
        return texts.in(text, LocaleContextHolder.getLocale());
    }
}
