package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that a chapter needs. */
final class Stage {

    private static final Duration BETWEEN_CLICKS = Duration.ofSeconds(3);

    private final Campus campus;
    private final Roster roster;
    private final Narrator narrator;
    private final Scheduler scheduler;

    Stage(Campus campus, Roster roster, Narrator narrator) {
        this.campus = campus;
        this.roster = roster;
        this.narrator = narrator;
        this.scheduler = new Scheduler(campus.work(), campus.clock(), narrator);
    }

    Campus campus() {
        return campus;
    }

    OrderService service() {
        return campus.service();
    }

    Roster roster() {
        return roster;
    }

    Narrator narrator() {
        return narrator;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** Lets students order, one after the other. */
    void order(List<StudentId> students) {
        long placed = students.stream()
                .filter(student -> clicked().order(student).isRight())
                .count();
        narrator.say("story.ordered", placed);
    }

    /** Returns the service for the next click, which is some seconds after the previous one. */
    OrderService clicked() {
        campus.clock().advance(BETWEEN_CLICKS);
        return campus.service();
    }

    /** Tells which buttons a student sees. */
    void showPage(StudentId student) {
        String buttons = roster.page(student).offered().stream()
                .map(action -> narrator.text(action.label()))
                .collect(Collectors.joining(", "));
        narrator.say("story.page", narrator.name(student), buttons);
    }

    /** Lets students add their documents to mObywatel; the university learns of it by the next poll. */
    void addToMobywatel(List<Order> ready) {
        long added = ready.stream()
                .flatMap(order ->
                        service().activation(order.student(), order.id()).toJavaStream())
                .filter(campus.ministry()::addToMobywatel)
                .count();
        narrator.say("story.added", added);
    }

    /** Tells the result of one student's click. */
    void tell(String what, StudentId student, Either<Refusal, Order> result) {
        result.peek(order -> narrator.say(what, narrator.name(student), narrator.label(order)))
                .peekLeft(refusal -> narrator.say(what, narrator.name(student), narrator.text(refusal)));
    }
}
