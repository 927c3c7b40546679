package io.github.mlegitymacja.examples.portal;

import java.time.Duration;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set about the portal, explained in {@code application.yaml}.
 *
 * @param summerBegins the first day of the summer semester
 * @param refreshEvery how often a page of a student who waits looks for news
 */
@ConfigurationProperties("portal")
public record PortalSettings(MonthDay summerBegins, Duration refreshEvery) {}
