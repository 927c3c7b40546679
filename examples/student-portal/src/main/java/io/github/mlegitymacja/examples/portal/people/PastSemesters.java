package io.github.mlegitymacja.examples.portal.people;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.AcademicCalendar;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays what students did in earlier semesters, on a clock in the past and with a ministry in memory. */
@Component
@Profile("people")
class PastSemesters {

    private final University university;

    PastSemesters(University university) {
        this.university = university;
    }

    /** Lets a student order at noon, in the middle of a semester, and collect the document in the afternoon. */
    void relive(Person person) {
        if (person.semestersAgo() > 0) {
            LocalDate day = dayIn(person.semestersAgo());
            var ministry = new InMemoryMinistry();
            University noon = at(day.atTime(12, 0), ministry);
            OrderId order = new OrderService(noon)
                    .order(new StudentId(person.student().orElseThrow()))
                    .get()
                    .id();
            new BackgroundWork(noon).submit();
            ministry.issue(order, new Activation("https://example.org/past/" + order, "000000"));
            new BackgroundWork(at(day.atTime(12, 7), ministry)).poll();
            ministry.collect(order);
            new BackgroundWork(at(day.atTime(15, 0), ministry)).poll();
        }
    }

    private University at(LocalDateTime time, InMemoryMinistry ministry) {
        Instant then = time.atZone(Semester.WARSAW).toInstant();
        return University.builder()
                .store(university.store())
                .gateway(ministry)
                .registry(university.registry())
                .calendar(university.calendar())
                .eligibility(university.eligibility())
                .clock(() -> then)
                .orderIds(university.orderIds())
                .texts(university.texts())
                .build();
    }

    private LocalDate dayIn(int semestersAgo) {
        AcademicCalendar calendar = university.calendar();
        AcademicTime now = university.now();
        var wanted = Stream.iterate(now.semester().orElseThrow(), semester -> semester.previous())
                .skip(semestersAgo)
                .findFirst();
        return Stream.iterate(now.today(), day -> day.minusWeeks(1))
                .filter(day -> calendar.semesterOn(day).equals(wanted))
                .skip(8)
                .findFirst()
                .orElseThrow();
    }
}
