package io.github.mlegitymacja.core.broken;

import ch.qos.logback.classic.Logger;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Knows libraries by types, a call and an annotation. */
public class ForeignLibraries {

    public void type(ArchRule rule) {}

    public void logger(Logger logger) {}

    public void call() {
        Assertions.assertTrue(true);
    }

    @Test
    public void annotation() {}
}
