package io.github.mlegitymacja.architecture.broken.core;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Knows libraries by types, a call and an annotation. */
public class ForeignLibraries {

    public void type(ArchRule rule) {}

    public void failure(AssertionFailedError failure) {}

    public void call() {
        Assertions.assertTrue(true);
    }

    @Test
    public void annotation() {}
}
