package io.github.mlegitymacja.spi.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How our value types are generated: the implementation hidden behind the abstract class, builders that accept each
 * attribute once. Kept out of class files, so that users do not need Immutables on their class path.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        // A name that leaves "with" to the abstract classes, which document it.
        with = "copyWith*",
        addAll = "*",
        strictBuilder = true,
        jdkOnly = true,
        jdk9Collections = true,
        redactedMask = "***",
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface ValueType {}
