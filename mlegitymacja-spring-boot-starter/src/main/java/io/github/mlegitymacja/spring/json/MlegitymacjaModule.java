package io.github.mlegitymacja.spring.json;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.BulkReport;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.core.takeover.TakeOverReport;
import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.text.Texts;
import io.vavr.control.Either;
import java.io.Serial;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * What controllers return, as JSON: an {@link Order} as an {@link OrderView}, an {@link Overview} as an {@link OverviewView},
 * ids as strings. Values that are secret or personal are not written.
 */
final class MlegitymacjaModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What Jackson would write as an empty object. */
    private static final List<Class<?>> REPORTS =
            List.of(BulkReport.class, EntitlementReport.class, TakeOverReport.class);

    MlegitymacjaModule(Supplier<Texts> texts) {
        super("mlegitymacja");
        var views = new Views(texts);
        written(Order.class, views::of);
        written(Overview.class, views::of);
        written(OrderId.class, OrderId::toString);
        written(StudentId.class, StudentId::value);
        read(OrderId.class, OrderId::parse);
        read(StudentId.class, StudentId::new);
        neverWritten(Activation.class, "its codes are secret: return ActivationView.of(activation) to its student");
        neverWritten(StudentRecord.class, "it contains personal data: return a view of your own");
        for (Class<?> report : REPORTS) {
            neverWritten(report, "return a view of your own");
        }
        neverWritten(Refusal.class, "return it as Either<Refusal, ...>, or use ProblemDetails");
        neverWritten(
                Either.class,
                "return it from a controller method that declares Either<Refusal, ...>, or map what is inside another object");
    }

    private <T> void written(Class<T> type, Function<T, Object> view) {
        addSerializer(type, new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                context.writeValue(generator, view.apply(value));
            }
        });
    }

    private <T> void neverWritten(Class<T> type, String why) {
        written(type, value -> {
            throw new IllegalArgumentException(type.getSimpleName() + " is not written as JSON; " + why);
        });
    }

    private <T> void read(Class<T> type, Function<String, T> parser) {
        addDeserializer(type, new FromStringDeserializer<>(type) {
            @Override
            protected T _deserialize(String text, DeserializationContext context) {
                return parser.apply(text);
            }
        });
    }
}
