package io.github.mlegitymacja.architecture.broken.spi;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Knows libraries by a type, a call and an annotation. */
public class BeyondTheJdk {

    public void type(ArchRule rule) {}

    public void call() {
        Assertions.assertTrue(true);
    }

    @Test
    public void annotation() {}
}
