package io.github.mlegitymacja.examples.portal;

import io.github.mlegitymacja.examples.portal.people.MadeUpPeople;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that uses the portal. */
final class Browser implements AutoCloseable {

    /** Properties of a browser that must be set before it starts. */
    enum Kind {
        USUAL,
        WITHOUT_JAVASCRIPT
    }

    private static final String AXE = axe();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Selenium's default of half a second would make each step wait for as long. */
    private static final Duration POLLING = Duration.ofMillis(20);

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** The pictures of the README, which {@code -Dscreenshots.update=true} takes again. */
    private static final Set<String> IN_THE_DOCS = Set.of("student-waiting-phone", "student-codes", "office");

    private static final Path DOCS = Path.of("..", "..", "docs", "screenshots");

    private final ChromeDriver chromium;
    private String portal = "";
    private int port;

    private Browser(ChromeDriver chromium) {
        this.chromium = chromium;
    }

    static Browser start(Kind kind) {
        Tools.require("chromium", "chromium");
        Tools.require("chromedriver", "chromium-driver");
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        // For a test machine: as root, without a network, with the installed software.
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--lang=pl");
        var preferences = new HashMap<String, Object>(Map.of("intl.accept_languages", "pl"));
        if (kind == Kind.WITHOUT_JAVASCRIPT) {
            preferences.put("profile.managed_default_content_settings.javascript", 2);
        }
        options.setExperimentalOption("prefs", preferences);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens a portal as a new visitor, without cookies. */
    Browser freshlyAt(int port) {
        this.port = port;
        portal = "http://localhost:" + port;
        // Away from the portal first: a page that still polls could bring a cookie back.
        chromium.get("about:blank");
        chromium.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        return sized(760, 900);
    }

    Browser sized(int width, int height) {
        chromium.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    Browser open(String path) {
        chromium.get(portal + path);
        return this;
    }

    /** Opens a page with a session of an account. */
    Browser openAs(String account, String path) {
        String session = Visitor.as(account, port).session().getValue();
        chromium.executeCdpCommand("Network.setCookie", Map.of("url", portal, "name", "portal", "value", session));
        return open(path);
    }

    /** Logs in with the form. */
    Browser logIn(String account) {
        open("/login");
        type("username", account);
        type("password", MadeUpPeople.PASSWORD);
        return press("main form button");
    }

    Browser type(String field, String text) {
        WebElement input = chromium.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
        return this;
    }

    /** Presses a link or a button, and waits for the next page. */
    Browser press(String css) {
        return leave(() -> chromium.findElement(By.cssSelector(css)).click());
    }

    private Browser leave(Runnable step) {
        WebElement page = chromium.findElement(By.tagName("html"));
        step.run();
        new WebDriverWait(chromium, PATIENCE, POLLING)
                .until(driver -> gone(page) && "complete".equals(run("return document.readyState")));
        return this;
    }

    Browser waitForStatus(String label) {
        return waitForStatus(label, () -> {});
    }

    /** Waits until the open page shows a status, while something else goes on. */
    Browser waitForStatus(String label, Runnable meanwhile) {
        return waitUntil(() -> status().equals(label), meanwhile);
    }

    /** Waits until the open page has changed, while something else goes on. */
    Browser waitUntil(BooleanSupplier changed, Runnable meanwhile) {
        new WebDriverWait(chromium, PATIENCE, POLLING).until(driver -> {
            meanwhile.run();
            return changed.getAsBoolean();
        });
        return this;
    }

    String status() {
        return text(".status .badge");
    }

    String text(String css) {
        try {
            return chromium.findElements(By.cssSelector(css)).stream()
                    .findFirst()
                    .map(WebElement::getText)
                    .orElse("");
        } catch (StaleElementReferenceException replacedMeanwhile) {
            return "";
        }
    }

    List<String> texts(String css) {
        return chromium.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Lists the buttons of the page <i>mLegitymacja</i>. */
    List<String> buttons() {
        return texts("#news .actions button");
    }

    String path() {
        return Objects.requireNonNull(chromium.getCurrentUrl()).substring(portal.length());
    }

    String source() {
        return Objects.requireNonNull(chromium.getPageSource());
    }

    /** Presses Tab until an element has the focus. */
    Browser tabTo(String id) {
        for (int tabs = 0; tabs < 50 && !id.equals(run("return document.activeElement.id")); tabs++) {
            chromium.switchTo().activeElement().sendKeys(Keys.TAB);
        }
        return this;
    }

    /** Presses Enter, and waits for the next page. */
    Browser pressEnter() {
        return leave(() -> chromium.switchTo().activeElement().sendKeys(Keys.ENTER));
    }

    /** Sets the device to dark or light. */
    Browser inTheDark(boolean dark) {
        chromium.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    Object run(String script) {
        return chromium.executeScript(script);
    }

    /** Lists the violations that axe-core finds on the page. */
    List<String> accessibilityViolations() {
        return violations("{resultTypes: ['violations']}");
    }

    /** Lists the violations of axe-core's rules about colours. */
    List<String> colourViolations() {
        return violations("{resultTypes: ['violations'], runOnly: ['cat.color']}");
    }

    private List<String> violations(String options) {
        if (Boolean.FALSE.equals(run("return 'axe' in window"))) {
            chromium.executeScript(AXE);
        }
        Object found = chromium.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(%s).then(result => done(result.violations.map(
                    it => it.id + ': ' + it.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary).join('; '))));
                """.formatted(options));
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /** Returns whether the page is wider than the window. */
    boolean scrollsSideways() {
        return Boolean.TRUE.equals(run("return document.documentElement.scrollWidth > window.innerWidth"));
    }

    /**
     * Takes a picture of the upper 1080 pixels of the page, into the target folder and, on request, into the
     * documentation.
     */
    Path screenshot(String name) {
        Object size = run("const page = document.documentElement;"
                + "return {x: 0, y: 0, width: page.clientWidth, height: Math.min(page.scrollHeight, 1080), scale: 1}");
        var picture = chromium.executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", Objects.requireNonNull(size)));
        byte[] png = Base64.getDecoder().decode((String) picture.get("data"));
        if (Boolean.getBoolean("screenshots.update") && IN_THE_DOCS.contains(name)) {
            write(DOCS.resolve(name + ".png"), png);
        }
        return write(SCREENSHOTS.resolve(name + ".png"), png);
    }

    @Override
    public void close() {
        chromium.quit();
    }

    private static boolean gone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (WebDriverException replaced) {
            return true;
        }
    }

    private static Path write(Path file, byte[] png) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
