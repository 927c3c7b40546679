package io.github.mlegitymacja.benchmarks.peak;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The ministry in every worker's own process: a byte for each order in a file that all of them have mapped. An order is
 * issued when it is asked about for the first time, and collected the second time.
 */
final class MappedMinistry implements MinistryGateway {

    private static final byte UNKNOWN = 0;
    private static final byte PROCESSING = 1;
    private static final byte READY = 2;
    private static final byte COLLECTED = 3;
    private static final byte WITHDRAWN = 4;
    private static final Reason REFUSED = new Reason("WITHDRAWN", "the order was withdrawn");

    private final ByteBuffer orders;

    private MappedMinistry(ByteBuffer orders) {
        this.orders = orders;
    }

    /** The ministry that keeps its orders in a file, which is made if it is missing. */
    static MappedMinistry in(Path file, int orders) {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new MappedMinistry(channel.map(FileChannel.MapMode.READ_WRITE, 0, orders));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An order of the semester before, whose document is on a phone. */
    void collectedBefore(int number) {
        orders.put(number, COLLECTED);
    }

    boolean isWithdrawn(int number) {
        return orders.get(number) == WITHDRAWN;
    }

    boolean isCollected(int number) {
        return orders.get(number) == COLLECTED;
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        int number = PeakStudents.number(submission.order());
        if (orders.get(number) == WITHDRAWN) {
            return new SubmitAnswer.Refused(REFUSED);
        }
        if (orders.get(number) == UNKNOWN) {
            orders.put(number, PROCESSING);
        }
        return new SubmitAnswer.Accepted(Optional.empty());
    }

    @Override
    public StatusAnswer status(OrderId order) {
        int number = PeakStudents.number(order);
        return switch (orders.get(number)) {
            case PROCESSING -> {
                orders.put(number, READY);
                yield new StatusAnswer.Ready(Samples.ACTIVATION);
            }
            case READY, COLLECTED -> {
                orders.put(number, COLLECTED);
                yield new StatusAnswer.Collected();
            }
            case WITHDRAWN -> new StatusAnswer.Withdrawn();
            default -> new StatusAnswer.Unknown();
        };
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        orders.put(PeakStudents.number(order), WITHDRAWN);
        return new WithdrawAnswer.Withdrawn();
    }
}
