package io.github.mlegitymacja.core.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalExceptionTest {

    private final Refusal refusal =
            new Refusal.NotEligible(List.of(StandardUnmetCondition.NO_PESEL, StandardUnmetCondition.NO_PHOTO));

    @Test
    void says_which_refusal_it_was() {
        Either<Refusal, String> answer = Either.left(refusal);

        var thrown = assertThrows(RefusalException.class, () -> answer.getOrElseThrow(RefusalException::new));

        assertEquals("NOT_ELIGIBLE: you have no PESEL number; your student-card photo is missing", thrown.getMessage());
        assertSame(refusal, thrown.refusal());
    }
}
