package io.github.mlegitymacja.spring.web;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.net.URI;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Refusals and outages as problem details (RFC 9457). The title is in the language of the reader; {@code code} is for
 * programs, and {@code unmet} lists the conditions that a student does not meet. Thread-safe.
 */
public final class Problems {

    private static final String TYPES = "urn:mlegitymacja:problem:";

    private final Texts texts;

    Problems(Texts texts) {
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
                            .map(unmet -> new Unmet(unmet.code(), text(unmet.text())))
                            .toList());
        }
        return problem;
    }

    /**
     * Returns the problem detail of an outage, without the message of the exception, which is for operators.
     *
     * @param outage the outage
     * @return 503
     */
    public ProblemDetail of(InfrastructureException outage) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", text(UNAVAILABLE));
    }

    private static final Text UNAVAILABLE = Text.of(
            "problem.UNAVAILABLE",
            "usługa chwilowo nie działa, spróbuj ponownie później",
            "the service does not work at the moment, try again later");

    private static ProblemDetail problem(HttpStatus status, String code, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPES + code));
        problem.setTitle(title);
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

    /**
     * A condition that a student does not meet.
     *
     * @param code the code, for programs
     * @param text what is missing, in the language of the reader
     */
    public record Unmet(String code, String text) {}
}
