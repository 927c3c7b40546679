package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.examples.portal.login.Account;
import io.github.mlegitymacja.examples.portal.screen.Wordings;
import io.github.mlegitymacja.spring.work.EntitlementChecks;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what the entitlement check would revoke, and lets a clerk run it with another limit, for example after the end
 * of the studies of a whole year.
 */
@Controller
@RequestMapping("/office/entitlement")
class EntitlementController {

    private final BackgroundWork work;
    private final EntitlementChecks checks;
    private final MessageSource messages;
    private final Wordings wordings;

    EntitlementController(BackgroundWork work, EntitlementChecks checks, MessageSource messages, Wordings wordings) {
        this.work = work;
        this.checks = checks;
        this.messages = messages;
        this.wordings = wordings;
    }

    @GetMapping
    String preview(Locale locale, Model model) {
        model.addAttribute("preview", new Preview(work.previewEntitlement(), wordings.in(locale)));
        return "office/entitlement";
    }

    /** Revokes if no more orders are found than the clerk expects. */
    @PostMapping
    String run(
            @AuthenticationPrincipal Account clerk, @RequestParam int limit, Locale locale, RedirectAttributes next) {
        EntitlementReport report = checks.run(new RevocationLimit(Math.max(limit, 0), 0), clerk.operator());
        Object[] numbers = {report.revoked().size(), report.notEntitled().size(), report.limit()};
        next.addFlashAttribute(
                "notice",
                report.exceedsLimit()
                        ? messages.getMessage("office.entitlement.stopped", numbers, locale)
                        : messages.getMessage("office.entitlement.revoked", numbers, locale));
        return "redirect:/office/entitlement";
    }
}
