package io.github.mlegitymacja.examples.portal.screen;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What stands around every page. */
@ControllerAdvice
class Frame {

    @ModelAttribute("loggedIn")
    boolean loggedIn(@Nullable Principal principal) {
        return principal != null;
    }

    /** Where this page is to be had in another language. */
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
