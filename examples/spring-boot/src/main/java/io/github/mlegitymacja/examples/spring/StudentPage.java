package io.github.mlegitymacja.examples.spring;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** A student's page. Yours takes the student from the login, not from the address. */
@RestController
class StudentPage {

    private static final String HEAD = "<!doctype html><meta charset=utf-8><meta http-equiv=refresh content=5>"
            + "<title>mLegitymacja</title><h1>mLegitymacja</h1>";

    private final OrderService orders;
    private final University university;

    StudentPage(OrderService orders, University university) {
        this.orders = orders;
        this.university = university;
    }

    /** Leads to the page, so that reloading it does not order again. */
    @PostMapping(path = "/{student}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> order(@PathVariable StudentId student, Locale locale, HttpServletRequest request) {
        return orders.order(student)
                .fold(
                        refusal -> ResponseEntity.status(HttpStatus.CONFLICT)
                                .body(HEAD + paragraph(refusal.text(), locale)),
                        order -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create(request.getRequestURI()))
                                .build());
    }

    @GetMapping(path = "/{student}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable StudentId student, Locale locale) {
        return HEAD
                + orders.overview(student)
                        .fold(
                                refusal -> paragraph(refusal.text(), locale),
                                overview -> show(student, overview, locale));
    }

    private String show(StudentId student, Overview overview, Locale locale) {
        var html = new StringBuilder();
        overview.unmet().forEach(condition -> html.append(paragraph(condition.text(), locale)));
        overview.current().ifPresent(order -> {
            html.append(paragraph(order.status().label(), locale));
            orders.activation(student, order.id()).peek(codes -> html.append(codes(codes)));
        });
        if (overview.offered().contains(StudentAction.ORDER)) {
            html.append("<form method=post><button>%s</button></form>"
                    .formatted(text(StudentAction.ORDER.label(), locale)));
        }
        return html.toString();
    }

    private static String codes(Activation codes) {
        return "<img alt='QR' src='%s'><p>%s<p>%s"
                .formatted(
                        QrCode.of(codes).toPngDataUri(),
                        HtmlUtils.htmlEscape(codes.qrText()),
                        HtmlUtils.htmlEscape(codes.code()));
    }

    private String paragraph(Text text, Locale locale) {
        return "<p>" + text(text, locale);
    }

    private String text(Text text, Locale locale) {
        return HtmlUtils.htmlEscape(university.texts().in(text, locale), "UTF-8");
    }
}
