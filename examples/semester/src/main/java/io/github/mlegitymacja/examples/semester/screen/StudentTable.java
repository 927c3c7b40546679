package io.github.mlegitymacja.examples.semester.screen;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Shows the students with their latest orders, or the reasons why they have none. */
public final class StudentTable {

    private static final String NONE = "—";
    private static final int ID = 10;
    private static final int NAME = 29;
    private static final int STATUS = 27;
    private static final int ORDERED_AT = 16;
    private static final int VALID_UNTIL = 10;

    private final Screen screen;
    private final Translations texts;

    public StudentTable(Screen screen, Translations texts) {
        this.screen = screen;
        this.texts = texts;
    }

    public void show(List<StudentRecord> students, OrderService service) {
        screen.line(row(
                texts.get("table.id"),
                texts.get("table.student"),
                texts.get("table.status"),
                texts.get("table.orderedAt"),
                texts.get("table.validUntil"),
                Style.faint));
        screen.line(screen.styled("─".repeat(Screen.WIDTH), Style.faint));
        students.forEach(student -> show(student, service.overview(student.id()).get()));
    }

    private void show(StudentRecord student, Overview page) {
        Optional<Order> latest = page.orders().stream().findFirst();
        screen.line(row(
                student.id().value(),
                student.fullName(),
                latest.map(order -> texts.in(order.status().label())).orElse(NONE),
                latest.map(order -> texts.shortDateAndTime(order.orderedAt())).orElse(NONE),
                latest.map(order -> texts.date(order.validUntil())).orElse(NONE),
                latest.filter(order -> !page.hasExpired(order))
                        .map(order -> colour(order.status()))
                        .orElse(Style.faint)));
        note(page, latest).ifPresent(note -> screen.aside(note));
    }

    private String row(String id, String name, String status, String orderedAt, String validUntil, IStyle colour) {
        return String.join(
                "  ",
                Cell.fit(id, ID),
                Cell.fit(name, NAME),
                screen.styled(Cell.fit(status, STATUS), colour),
                Cell.fit(orderedAt, ORDERED_AT),
                Cell.fit(validUntil, VALID_UNTIL).stripTrailing());
    }

    /** Returns why there is no document: the unmet conditions if there are any, else the lapse, a notice or the error. */
    private Optional<String> note(Overview page, Optional<Order> latest) {
        if (!page.unmet().isEmpty()) {
            return Optional.of(page.unmet().stream().map(this::text).collect(Collectors.joining("; ")));
        } else if (!page.notices().isEmpty()) {
            return Optional.of(page.notices().stream()
                    .map(notice -> texts.in(notice.text()))
                    .collect(Collectors.joining("; ")));
        }
        return page.lapsed().isPresent()
                ? Optional.of(texts.get("table.lapsed", texts.in(StudentAction.ORDER.label())))
                : latest.flatMap(this::reason);
    }

    private Optional<String> reason(Order order) {
        if (order.state() instanceof OrderState.Failed failed) {
            return Optional.of(text(failed.reason()));
        } else if (order.state() instanceof OrderState.RevokedByUniversity revoked) {
            return Optional.of(text(revoked.reason()));
        }
        return Optional.empty();
    }

    private String text(Reason reason) {
        return reason.code() + ": " + texts.in(reason.text());
    }

    private String text(UnmetCondition condition) {
        return texts.in(condition.text());
    }

    static IStyle colour(OrderStatus status) {
        return switch (status) {
            case PENDING, IN_PROGRESS -> Style.fg_yellow;
            case READY_FOR_PICKUP, COLLECTED -> Style.fg_green;
            case FAILED, REVOKED_BY_UNIVERSITY -> Style.fg_red;
            case CANCELLED_BY_USER -> Style.faint;
        };
    }
}
