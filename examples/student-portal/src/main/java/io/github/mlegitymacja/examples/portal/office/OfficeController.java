package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.examples.portal.screen.Dates;
import io.github.mlegitymacja.examples.portal.screen.NotFoundException;
import io.github.mlegitymacja.examples.portal.screen.Wordings;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages for clerks. */
@Controller
@RequestMapping("/office")
class OfficeController {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeController.class);
    private static final int PAGE = 25;

    private final University university;
    private final OfficeService office;
    private final ReportingOrderStore store;
    private final MessageSource messages;
    private final Wordings wordings;

    OfficeController(
            University university,
            OfficeService office,
            ReportingOrderStore store,
            MessageSource messages,
            Wordings wordings) {
        this.university = university;
        this.office = office;
        this.store = store;
        this.messages = messages;
        this.wordings = wordings;
    }

    @GetMapping
    String overview(Locale locale, Model model) {
        LocalDate today = university.now().today();
        var days = new DayCounts(store.countByDay(DayCounts.firstDay(today)), today);
        String title = messages.getMessage("office.chart.title", new Object[] {DayCounts.DAYS}, locale);
        model.addAttribute("counts", store.countByStatus());
        model.addAttribute("trouble", store.countTrouble());
        model.addAttribute("days", days);
        model.addAttribute("dates", new Dates(locale));
        model.addAttribute("chartTitle", title);
        model.addAttribute("chart", new DayChart(days, wordings.in(locale)).svg(title));
        return "office/overview";
    }

    @GetMapping("/orders")
    String ordersIn(
            @RequestParam OrderStatus status, @RequestParam Optional<OrderId> before, Locale locale, Model model) {
        StoredOrders found = store.ordersIn(status, before, PAGE);
        model.addAttribute("status", status);
        addOrders(found, locale, model);
        Optional<OrderId> last = found.size() < PAGE ? Optional.empty() : found.smallestId();
        last.filter(id -> store.ordersIn(status, Optional.of(id), 1).size() > 0)
                .ifPresent(id -> model.addAttribute("next", id.toString()));
        return "office/orders";
    }

    @GetMapping("/orders/{order}")
    String order(@PathVariable OrderId order, Locale locale, Model model) {
        return office.find(order).fold(refusal -> unreadable(order, refusal, model), found -> {
            model.addAttribute("order", wordings.view(found, locale));
            return "office/order";
        });
    }

    private static String unreadable(OrderId order, Refusal refusal, Model model) {
        if (refusal instanceof Refusal.UnreadableOrder) {
            model.addAttribute("order", order.toString());
            return "office/unreadable";
        }
        throw new NotFoundException();
    }

    /** Searches by student or order id. Not by name, because the query is in the address, and addresses are logged. */
    @GetMapping("/search")
    String search(@RequestParam String query, Model model) {
        return new Search(query).address().map(address -> "redirect:" + address).orElseGet(() -> {
            model.addAttribute("query", query);
            return "office/nothing";
        });
    }

    @GetMapping("/student")
    String student(@RequestParam("id") StudentId student, Locale locale, Model model) {
        model.addAttribute("student", student.value());
        describe(student, model);
        addOrders(store.ordersOf(student), locale, model);
        return "office/student";
    }

    /** Adds what the registry knows; the orders are shown without it as well. */
    private void describe(StudentId student, Model model) {
        try {
            Optional<StudentRecord> record = university.registry().find(student);
            record.ifPresent(known -> model.addAttribute("name", known.fullName())
                    .addAttribute("hasStudentStatus", known.hasStudentStatus()));
            model.addAttribute("unknown", record.isEmpty());
        } catch (InfrastructureException e) {
            LOG.atWarn().addKeyValue("error", e.getMessage()).log("registry.unavailable");
            model.addAttribute("registryDown", true);
        }
    }

    private void addOrders(StoredOrders found, Locale locale, Model model) {
        model.addAttribute(
                "orders",
                found.readable().stream()
                        .map(order -> wordings.view(order, locale))
                        .toList());
        model.addAttribute("unreadable", found.unreadable());
    }
}
