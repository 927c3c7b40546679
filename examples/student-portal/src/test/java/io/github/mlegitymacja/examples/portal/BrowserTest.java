package io.github.mlegitymacja.examples.portal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test in a browser, which is started once for each class. */
abstract class BrowserTest extends PortalTest {

    private static Browser started;

    Browser browser;

    @BeforeAll
    static void startBrowser() {
        started = Browser.start(Browser.Kind.USUAL);
    }

    @AfterAll
    static void quitBrowser() {
        if (started != null) {
            started.close();
        }
    }

    @BeforeEach
    void goToThePortal() {
        browser = started.freshlyAt(port);
    }
}
