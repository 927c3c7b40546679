package io.github.mlegitymacja.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.PeselProblem;
import io.github.mlegitymacja.spi.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every text shown to students exists in Polish and in English. */
class TextsTest {

    private static final Map<Class<? extends Enum<?>>, Function<Enum<?>, List<Text>>> TEXTS = Map.of(
            OrderStatus.class,
                    constant -> List.of(((OrderStatus) constant).label(), ((OrderStatus) constant).description()),
            OrderEvent.class, constant -> List.of(((OrderEvent) constant).label()),
            Actor.class, constant -> List.of(((Actor) constant).label()),
            PeselProblem.class, constant -> List.of(((PeselProblem) constant).text()));

    /** The constants whose text is the same in both languages. */
    private static final Set<Enum<?>> SAME_WORD = Set.of(Actor.STUDENT);

    @Test
    void no_enum_with_texts_is_missing_here() {
        assertEquals(
                TEXTS.keySet(),
                MainClasses.all().stream()
                        .filter(type -> type.isEnum()
                                && type.getFields().stream()
                                        .anyMatch(field -> field.getRawType().isEquivalentTo(Text.class)))
                        .map(type -> type.reflect())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource
    void every_text_differs_between_the_languages_unless_the_word_is_the_same(Enum<?> constant) {
        for (Text text : TEXTS.get(constant.getDeclaringClass()).apply(constant)) {
            assertEquals(SAME_WORD.contains(constant), text.polish().equals(text.english()), text::toString);
            assertFalse(text.polish().isBlank() || text.english().isBlank());
        }
    }

    static Stream<Enum<?>> every_text_differs_between_the_languages_unless_the_word_is_the_same() {
        return TEXTS.keySet().stream().flatMap(type -> Arrays.stream(type.getEnumConstants()));
    }
}
