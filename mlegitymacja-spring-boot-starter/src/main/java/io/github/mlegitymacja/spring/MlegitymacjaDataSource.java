package io.github.mlegitymacja.spring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Marks the {@code DataSource} in which orders are stored, if the application has several:
 *
 * <pre>{@code
 * @Bean(defaultCandidate = false)
 * @MlegitymacjaDataSource
 * DataSource orderDatabase() { ... }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Qualifier
public @interface MlegitymacjaDataSource {}
