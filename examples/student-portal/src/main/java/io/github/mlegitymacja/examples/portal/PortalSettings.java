package io.github.mlegitymacja.examples.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the portal, which {@code application.yaml} explains.
 *
 * @param refreshEvery how often the page of a waiting student checks for a new status
 */
@ConfigurationProperties("portal")
public record PortalSettings(Duration refreshEvery) {}
