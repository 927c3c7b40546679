package io.github.mlegitymacja.examples.portal.login;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page, and the page after the log-in. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Account account) {
        return account.isStudent() ? "redirect:/students" : "redirect:/office";
    }
}
