package io.github.mlegitymacja.core.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** Same as {@link ValueType}, for values that a factory method creates: no builder, no copies. */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        // The abstract classes declare and document the method named "of".
        of = "make",
        allParameters = true,
        jdkOnly = true,
        redactedMask = "***",
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(builder = false, copy = false))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface TupleType {}
