package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.examples.portal.screen.Dates;
import io.github.mlegitymacja.examples.portal.screen.NotFoundException;
import io.github.mlegitymacja.examples.portal.screen.OrderView;
import io.github.mlegitymacja.examples.portal.screen.Wordings;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final int PAGE = 25;

    private final University university;
    private final OrderService orders;
    private final ReportingOrderStore store;
    private final MessageSource messages;
    private final Wordings wordings;

    OfficeController(
            University university,
            OrderService orders,
            ReportingOrderStore store,
            MessageSource messages,
            Wordings wordings) {
        this.university = university;
        this.orders = orders;
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
        model.addAttribute("days", days);
        model.addAttribute("dates", new Dates(locale));
        model.addAttribute("chartTitle", title);
        model.addAttribute("chart", new DayChart(days, wordings.in(locale)).svg(title));
        return "office/overview";
    }

    @GetMapping("/orders")
    String ordersIn(
            @RequestParam OrderStatus status, @RequestParam Optional<OrderId> before, Locale locale, Model model) {
        // One order more than is shown, to find out whether there is another page.
        List<Order> found = store.ordersIn(status, before, PAGE + 1);
        model.addAttribute("status", status);
        model.addAttribute("orders", views(found.stream().limit(PAGE).toList(), locale));
        if (found.size() > PAGE) {
            model.addAttribute("next", found.get(PAGE - 1).id().toString());
        }
        return "office/orders";
    }

    @GetMapping("/orders/{order}")
    String order(@PathVariable OrderId order, Locale locale, Model model) {
        Order found = orders.find(order).getOrElseThrow(refusal -> new NotFoundException());
        model.addAttribute("order", new OrderView(found, wordings.in(locale)));
        return "office/order";
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
        List<Order> found = store.ordersOf(student);
        model.addAttribute("student", student.value());
        university
                .registry()
                .find(student)
                .ifPresent(record -> model.addAttribute("name", record.givenNames() + " " + record.familyName())
                        .addAttribute("hasStudentStatus", record.hasStudentStatus()));
        model.addAttribute("orders", views(found, locale));
        return "office/student";
    }

    private List<OrderView> views(List<Order> found, Locale locale) {
        return found.stream()
                .map(order -> new OrderView(order, wordings.in(locale)))
                .toList();
    }
}
