package io.github.mlegitymacja.examples.semester;

import io.github.mlegitymacja.core.StandardTexts;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.examples.semester.registrar.StudentFile;
import io.github.mlegitymacja.examples.semester.screen.PickupFiles;
import io.github.mlegitymacja.examples.semester.screen.Screen;
import io.github.mlegitymacja.examples.semester.screen.StatusCounts;
import io.github.mlegitymacja.examples.semester.screen.StudentTable;
import io.github.mlegitymacja.examples.semester.screen.Translations;
import io.github.mlegitymacja.examples.semester.simulation.LocalMinistry;
import io.github.mlegitymacja.examples.semester.simulation.Ministry;
import io.github.mlegitymacja.examples.semester.simulation.RemoteMinistry;
import io.github.mlegitymacja.examples.semester.simulation.VirtualClock;
import io.github.mlegitymacja.examples.semester.store.Bookmark;
import io.github.mlegitymacja.examples.semester.store.Storage;
import io.github.mlegitymacja.examples.semester.story.Campus;
import io.github.mlegitymacja.examples.semester.story.ImmutableSetting;
import io.github.mlegitymacja.examples.semester.story.Setting;
import io.github.mlegitymacja.examples.semester.story.Story;
import io.github.mlegitymacja.examples.semester.story.StoryDays;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.qr.TerminalTheme;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One run of the command: introduces the students, tells the story, and shows and writes its results. */
final class Performance {

    private final Screen screen;
    private final Translations texts;
    private final StoryDays days;
    private final long seed;
    private final Optional<URI> simulator;

    Performance(Screen screen, Locale locale, LocalDate date, long seed, Optional<URI> simulator) {
        this.screen = screen;
        this.texts = new Translations(locale, StandardTexts.usos());
        this.days = new StoryDays(date);
        this.seed = seed;
        this.simulator = simulator;
    }

    void play(
            StudentFile file, Optional<Path> input, PickupFiles files, Storage storage, Optional<TerminalTheme> theme) {
        var bookmark = Bookmark.in(storage, identity(file.students()), days.twoSemestersAgo());
        introduce(file, input);
        tellWhereItBegins(storage, bookmark);

        Setting setting = setting(storage, bookmark);
        var campus = new Campus(file.students(), setting);
        new Story(campus, file.students(), setting, screen, texts).tell();

        showStudents(file.students(), campus);
        List<Order> ready = ready(file.students(), campus.service());
        theme.ifPresent(look -> ready.stream().limit(1).forEach(order -> draw(order, campus.service(), look)));
        write(ready, campus.service(), files);
    }

    /** Deletes the story of a store, after checking that the simulator can play a new one. */
    void forget(Storage storage) {
        Instant beginning = days.twoSemestersAgo();
        simulator.ifPresent(address -> new RemoteMinistry(address).setClock(beginning));
        Bookmark.forget(storage);
    }

    /** Returns what distinguishes this story from others: the options with which it began. */
    private String identity(List<StudentRecord> students) {
        int file = students.stream().map(StudentRecord::id).toList().hashCode();
        String ministry = simulator.map(address -> " --ministry " + address).orElse("");
        return "--date %s --seed %d --input #%08x%s".formatted(days.today(), seed, file, ministry);
    }

    private Setting setting(Storage storage, Bookmark bookmark) {
        var clock = new VirtualClock(bookmark.time());
        clock.follow(bookmark::moveTo);
        return ImmutableSetting.builder()
                .days(days)
                .seed(seed)
                .clock(clock)
                .orders(storage.orders())
                .ministry(ministry(storage, clock))
                .bookmark(bookmark)
                .build();
    }

    private Ministry ministry(Storage storage, VirtualClock clock) {
        if (simulator.isEmpty()) {
            return new LocalMinistry(storage.database(), clock, seed);
        }
        var remote = new RemoteMinistry(simulator.get());
        clock.follow(remote::setClock);
        return remote;
    }

    private void tellWhereItBegins(Storage storage, Bookmark bookmark) {
        screen.line("  " + texts.get("store", storage.name(), storage.size()));
        int chapter = bookmark.chapter();
        if (chapter == Story.LENGTH) {
            screen.line("  " + texts.get("store.complete"));
        } else if (storage.size() > 0) {
            screen.line("  " + texts.get("store.continues", chapter + 1, Story.LENGTH));
        } else {
            screen.line("  " + texts.get(storage.isLasting() ? "store.new" : "store.newInMemory"));
        }
    }

    private void introduce(StudentFile file, Optional<Path> input) {
        screen.title(texts.get("title", days.today(), seed));
        screen.line("  " + input.map(path -> texts.get("file", path)).orElseGet(() -> texts.get("file.sample")));
        screen.line("  "
                + texts.get(
                        "file.contents",
                        file.students().size(),
                        file.brokenLines().size()));
        file.brokenLines()
                .forEach(line ->
                        screen.warning(texts.get("file.brokenLine", line.number(), line.explanation(texts.locale()))));
    }

    private void showStudents(List<StudentRecord> students, Campus campus) {
        screen.heading(
                texts.get("table.title"), texts.dateAndTime(campus.clock().instant()));
        new StudentTable(screen, texts).show(students, campus.service());
        screen.heading(texts.get("counts.title"), "");
        var latest = students.stream()
                .flatMap(student -> orders(student, campus.service()).stream().limit(1))
                .map(Order::status)
                .toList();
        new StatusCounts(screen, texts).show(latest, campus.ordersByStatus());
    }

    private static List<Order> ready(List<StudentRecord> students, OrderService service) {
        return students.stream()
                .flatMap(student -> service.overview(student.id()).get().current().stream())
                .filter(order -> service.activation(order.student(), order.id()).isRight())
                .toList();
    }

    private static List<Order> orders(StudentRecord student, OrderService service) {
        return service.overview(student.id()).get().orders();
    }

    private void draw(Order order, OrderService service, TerminalTheme look) {
        screen.heading(texts.get("qr.title"), order.student().value());
        screen.line("  " + texts.get("qr.secret"));
        QrCode.of(activation(order, service)).toTerminal(look).lines().forEach(line -> screen.line("  " + line));
    }

    private void write(List<Order> ready, OrderService service, PickupFiles files) {
        ready.forEach(order -> files.write(order, activation(order, service), texts));
        screen.heading(texts.get("files.title"), "");
        screen.line("  " + texts.get("files.written", ready.size(), files.folder()));
        screen.line("");
    }

    /** Returns the codes of an order that has some. */
    private static Activation activation(Order order, OrderService service) {
        return service.activation(order.student(), order.id()).get();
    }
}
