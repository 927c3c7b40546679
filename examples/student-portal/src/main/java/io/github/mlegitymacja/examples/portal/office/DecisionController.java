package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.examples.portal.login.Account;
import io.github.mlegitymacja.examples.portal.screen.NotFoundException;
import io.github.mlegitymacja.examples.portal.screen.Wordings;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.vavr.control.Either;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a clerk revoke an order or a document, and settle a withdrawal. The history records the clerk. */
@Controller
@RequestMapping("/office")
class DecisionController {

    private static final String REVOKED = "REVOKED_BY_CLERK";
    private static final String SETTLED = "SETTLED_BY_CLERK";
    private static final int MOST_SHOWN = 100;

    private final OfficeService office;
    private final ReportingOrderStore store;
    private final MessageSource messages;
    private final Wordings wordings;

    DecisionController(OfficeService office, ReportingOrderStore store, MessageSource messages, Wordings wordings) {
        this.office = office;
        this.store = store;
        this.messages = messages;
        this.wordings = wordings;
    }

    @PostMapping("/orders/{order}/revoke")
    String revoke(
            @AuthenticationPrincipal Account clerk,
            @PathVariable OrderId order,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes next) {
        String done = messages.getMessage("office.revoked", null, locale);
        return decided(order, REVOKED, reason, why -> office.revoke(order, why, clerk.operator()), done, locale, next);
    }

    /** Lists the orders that need a person: the ministry refuses to withdraw them, or their data cannot be read. */
    @GetMapping("/trouble")
    String trouble(Locale locale, Model model) {
        model.addAttribute(
                "orders",
                store.stuckOrders(Optional.empty(), MOST_SHOWN).readable().stream()
                        .map(order -> wordings.view(order, locale))
                        .toList());
        model.addAttribute("unreadable", store.unreadableOrders(Optional.empty(), MOST_SHOWN));
        return "office/trouble";
    }

    @PostMapping("/orders/{order}/settle")
    String settle(
            @AuthenticationPrincipal Account clerk,
            @PathVariable OrderId order,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes next) {
        String done = messages.getMessage("office.settled", null, locale);
        return decided(order, SETTLED, reason, why -> office.settle(order, why, clerk.operator()), done, locale, next);
    }

    private String decided(
            OrderId order,
            String code,
            String typed,
            Function<Reason, Either<Refusal, Order>> decision,
            String done,
            Locale locale,
            RedirectAttributes next) {
        String notice = reason(code, typed)
                .map(why -> decision.apply(why).fold(refusal -> sentence(refusal, locale), decided -> done))
                .orElseGet(() -> messages.getMessage("office.reason.missing", null, locale));
        next.addFlashAttribute("notice", notice);
        return "redirect:/office/orders/" + order;
    }

    private String sentence(Refusal refusal, Locale locale) {
        if (refusal instanceof Refusal.UnknownOrder) {
            throw new NotFoundException();
        }
        return wordings.in(locale).sentence(refusal.text()) + ".";
    }

    private static Optional<Reason> reason(String code, String typed) {
        try {
            return Optional.of(new Reason(code, typed.strip()));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }
}
