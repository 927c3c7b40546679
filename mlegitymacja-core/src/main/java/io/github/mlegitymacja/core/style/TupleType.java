package io.github.mlegitymacja.core.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** As {@link ValueType}, for values made by one factory method: no builder, no copies. */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        // A name that leaves "of" to the abstract class, which documents it.
        of = "make",
        allParameters = true,
        jdkOnly = true,
        redactedMask = "***",
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(builder = false, copy = false))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface TupleType {}
