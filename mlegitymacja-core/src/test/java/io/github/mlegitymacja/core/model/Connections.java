package io.github.mlegitymacja.core.model;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.model.ModelOrder.AtMinistry;
import io.github.mlegitymacja.core.model.ReferenceModel.Ministry;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The connections to the ministry and to the registry, which work as well as the model says at the moment. */
final class Connections {

    private Connections() {}

    /** Works, is down, or acts and loses the answer; denies orders, and refuses to withdraw what it has ended. */
    record ToMinistry(MinistryGateway ministry, ReferenceModel model, Function<OrderId, Optional<ModelOrder>> orders)
            implements MinistryGateway {

        @Override
        public SubmitAnswer submit(Submission submission) {
            return answer(() -> ministry.submit(submission));
        }

        @Override
        public StatusAnswer status(OrderId order) {
            return answer(() -> orders.apply(order)
                    .flatMap(known -> known.wrongAnswer)
                    .<StatusAnswer>map(wrong -> wrong == AtMinistry.FAILED
                            ? new StatusAnswer.Failed(Students.REASON)
                            : new StatusAnswer.Unknown())
                    .orElseGet(() -> ministry.status(order)));
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            boolean refused = orders.apply(order)
                    .filter(known -> known.atMinistry == AtMinistry.ENDED)
                    .isPresent();
            return answer(() -> refused ? new WithdrawAnswer.Refused(Students.REASON) : ministry.withdraw(order));
        }

        private <T> T answer(Supplier<T> call) {
            if (model.ministry == Ministry.UP) {
                return call.get();
            }
            if (model.ministry == Ministry.ANSWERS_GET_LOST) {
                var lost = call.get();
                assertNotNull(lost);
            }
            throw new InfrastructureException("no answer", null);
        }
    }

    /** Is silent, or fails with an exception that gives everything away. */
    record ToRegistry(StudentRegistry registry, Function<StudentId, Registered> registered) implements StudentRegistry {

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            return switch (registered.apply(id)) {
                case SILENT -> throw new InfrastructureException("no answer", null);
                case UNREADABLE -> throw new IllegalArgumentException(Students.secrets());
                default -> registry.find(id);
            };
        }
    }
}
