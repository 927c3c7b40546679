package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.spi.order.Order;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The one place through which the library's texts reach a page: it uses the university's wordings. */
@Component
public class Wordings {

    private final University university;

    Wordings(University university) {
        this.university = university;
    }

    /** Returns the texts for a reader. */
    public Wording in(Locale locale) {
        return new Wording(university.texts(), locale);
    }

    /** Returns an order for a template, as of today. */
    public OrderView view(Order order, Locale locale) {
        return new OrderView(order, in(locale), university.now().today());
    }
}
