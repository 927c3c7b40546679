package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.examples.portal.screen.NotFoundException;
import io.github.mlegitymacja.examples.portal.screen.Wordings;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a clerk revoke an order or a document. */
@Controller
class RevocationController {

    private static final String CODE = "REVOKED_BY_CLERK";

    private final OrderService orders;
    private final MessageSource messages;
    private final Wordings wordings;

    RevocationController(OrderService orders, MessageSource messages, Wordings wordings) {
        this.orders = orders;
        this.messages = messages;
        this.wordings = wordings;
    }

    @PostMapping("/office/orders/{order}/revoke")
    String revoke(@PathVariable OrderId order, @RequestParam String reason, Locale locale, RedirectAttributes next) {
        reason(reason)
                .map(why -> orders.revoke(order, why)
                        .fold(
                                refusal -> sentence(refusal, locale),
                                revoked -> messages.getMessage("office.revoked", null, locale)))
                .or(() -> Optional.of(messages.getMessage("office.reason.missing", null, locale)))
                .ifPresent(notice -> next.addFlashAttribute("notice", notice));
        return "redirect:/office/orders/" + order;
    }

    private String sentence(Refusal refusal, Locale locale) {
        if (refusal instanceof Refusal.UnknownOrder) {
            throw new NotFoundException();
        }
        return wordings.in(locale).sentence(refusal.text()) + ".";
    }

    private static Optional<Reason> reason(String typed) {
        try {
            return Optional.of(new Reason(CODE, typed.strip()));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }
}
