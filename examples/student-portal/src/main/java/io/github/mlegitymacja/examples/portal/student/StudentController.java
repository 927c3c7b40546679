package io.github.mlegitymacja.examples.portal.student;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.examples.portal.PortalSettings;
import io.github.mlegitymacja.examples.portal.login.Account;
import io.github.mlegitymacja.examples.portal.screen.Dates;
import io.github.mlegitymacja.examples.portal.screen.NotFoundException;
import io.github.mlegitymacja.examples.portal.screen.Wordings;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.vavr.control.Either;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <i>Dla studentów</i> (for students). Every page is about the student who is logged in. */
@Controller
@RequestMapping("/students")
class StudentController {

    private static final Logger LOG = LoggerFactory.getLogger(StudentController.class);
    private static final String BACK = "redirect:/students/mlegitymacja";

    private final OrderService orders;
    private final PortalSettings settings;
    private final Wordings wordings;

    StudentController(OrderService orders, PortalSettings settings, Wordings wordings) {
        this.orders = orders;
        this.wordings = wordings;
        this.settings = settings;
    }

    @GetMapping
    String services() {
        return "students";
    }

    @GetMapping("/mlegitymacja")
    String mLegitymacja(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "false") boolean add,
            Locale locale,
            Model model) {
        MLegitymacja page = page(account, locale);
        model.addAttribute("page", page);
        model.addAttribute("add", add);
        model.addAttribute("refresh", settings.refreshEvery());
        if (add) {
            activation(account, page).ifPresent(codes -> show(codes, locale, model));
        }
        if (page.mayChange()) {
            askTheMinistry(account, page);
        }
        return "mlegitymacja";
    }

    /** Returns the part of the page that changes by itself. */
    @GetMapping("/mlegitymacja/news")
    String news(@AuthenticationPrincipal Account account, @RequestParam boolean add, Locale locale, Model model) {
        return mLegitymacja(account, add, locale, model) + " :: news";
    }

    @PostMapping("/mlegitymacja/order")
    String order(@AuthenticationPrincipal Account account, Locale locale, RedirectAttributes next) {
        return back(orders.order(account.student()), locale, next);
    }

    /** Asks the student to confirm. */
    @GetMapping("/mlegitymacja/cancel")
    String confirmCancelling(@AuthenticationPrincipal Account account, Locale locale, Model model) {
        return confirm(StudentAction.CANCEL, account, locale, model);
    }

    /** Asks the student to confirm the renewal of a document that works. */
    @GetMapping("/mlegitymacja/renew")
    String confirmRenewing(@AuthenticationPrincipal Account account, Locale locale, Model model) {
        return confirm(StudentAction.RENEW, account, locale, model);
    }

    @PostMapping("/mlegitymacja/check")
    String checkStatus(
            @AuthenticationPrincipal Account account,
            @RequestParam OrderId order,
            Locale locale,
            RedirectAttributes next) {
        return back(orders.checkStatus(account.student(), order), locale, next);
    }

    @PostMapping("/mlegitymacja/cancel")
    String cancel(
            @AuthenticationPrincipal Account account,
            @RequestParam OrderId order,
            Locale locale,
            RedirectAttributes next) {
        return back(orders.cancel(account.student(), order), locale, next);
    }

    /** Cancels the order and places a new one. A second click returns the same new order. */
    @PostMapping("/mlegitymacja/renew")
    String renew(
            @AuthenticationPrincipal Account account,
            @RequestParam OrderId order,
            Locale locale,
            RedirectAttributes next) {
        return back(orders.renew(account.student(), order), locale, next);
    }

    @GetMapping("/mlegitymacja/orders/{order}")
    String earlier(@AuthenticationPrincipal Account account, @PathVariable OrderId order, Locale locale, Model model) {
        Order found = orders.find(account.student(), order).getOrElseThrow(refusal -> new NotFoundException());
        model.addAttribute("order", wordings.view(found, locale));
        return "order";
    }

    private MLegitymacja page(Account account, Locale locale) {
        return new MLegitymacja(
                orders.overview(account.student()).getOrElseThrow(refusal -> new NotFoundException()),
                wordings.in(locale));
    }

    private String confirm(StudentAction action, Account account, Locale locale, Model model) {
        MLegitymacja page = page(account, locale);
        model.addAttribute("page", page);
        model.addAttribute("action", action);
        return page.actions().contains(action) ? "confirm" : BACK;
    }

    /** A page that is open has the ministry asked by and by; the library limits how often. */
    private void askTheMinistry(Account account, MLegitymacja page) {
        page.current()
                .map(order ->
                        orders.checkStatus(account.student(), order.order().id()))
                .ifPresent(asked -> asked.peekLeft(refusal ->
                        LOG.atDebug().addKeyValue("code", refusal.code()).log("status.not_checked")));
    }

    private static void show(Activation codes, Locale locale, Model model) {
        model.addAttribute("activation", codes);
        model.addAttribute("qrCode", QrCode.of(codes).toSvg(locale));
        codes.usableUntil().ifPresent(end -> model.addAttribute("usableUntil", new Dates(locale).moment(end)));
    }

    private Optional<Activation> activation(Account account, MLegitymacja page) {
        return page.current()
                .flatMap(order ->
                        orders.activation(account.student(), order.order().id()).toJavaOptional());
    }

    private String back(Either<Refusal, Order> result, Locale locale, RedirectAttributes next) {
        if (result.isLeft() && result.getLeft() instanceof Refusal.UnknownOrder) {
            throw new NotFoundException();
        }
        result.swap()
                .forEach(refusal ->
                        next.addFlashAttribute("refusal", wordings.in(locale).sentence(refusal.text()) + "."));
        return BACK;
    }
}
