package io.github.mlegitymacja.examples.portal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in a browser. */
@ExtendWith(SharedBrowser.class)
abstract class BrowserTest extends PortalTest {

    Browser browser;

    @BeforeEach
    void goToThePortal(Browser shared) {
        browser = shared.freshlyAt(port);
    }
}
