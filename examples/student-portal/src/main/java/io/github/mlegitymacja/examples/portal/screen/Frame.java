package io.github.mlegitymacja.examples.portal.screen;

import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The model attributes that every page needs. */
@ControllerAdvice
class Frame {

    private final Wordings wordings;

    Frame(Wordings wordings) {
        this.wordings = wordings;
    }

    @ModelAttribute("wording")
    Wording wording(Locale locale) {
        return wordings.in(locale);
    }

    @ModelAttribute("loggedIn")
    boolean loggedIn(@Nullable Principal principal) {
        return principal != null;
    }

    /** Returns the address of this page in Polish. */
    @ModelAttribute("inPolish")
    String inPolish() {
        return thisPageIn("pl");
    }

    @ModelAttribute("inEnglish")
    String inEnglish() {
        return thisPageIn("en");
    }

    private static String thisPageIn(String language) {
        var page = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("lang", language)
                .build();
        return page.getPath() + '?' + page.getQuery();
    }
}
