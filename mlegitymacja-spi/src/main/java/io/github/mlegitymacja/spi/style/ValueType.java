package io.github.mlegitymacja.spi.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * Settings for generated value types: the implementation is hidden behind the abstract class, and a builder accepts
 * each attribute once. Class files do not contain this annotation, because users must not need Immutables on their
 * class path.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        // The abstract classes declare and document the methods named "with...".
        with = "copyWith*",
        addAll = "*",
        strictBuilder = true,
        depluralize = true,
        jdkOnly = true,
        jdk9Collections = true,
        redactedMask = "***",
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface ValueType {}
