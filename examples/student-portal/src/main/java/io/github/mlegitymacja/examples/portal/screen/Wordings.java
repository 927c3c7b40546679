package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.core.University;
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
}
