package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.portal.people.MadeUpPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An HTTP client that stores cookies and does not follow redirects. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Map<String, HttpCookie> SESSIONS = new ConcurrentHashMap<>();

    private final String portal;
    private final String language;
    private final HttpClient client;
    private final CookieManager cookies = new CookieManager();

    Visitor(int port) {
        this(port, "pl");
    }

    private Visitor(int port, String language) {
        this.language = language;
        this.portal = "http://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    static Visitor inLanguage(int port, String language) {
        return new Visitor(port, language);
    }

    /** Returns a visitor with a session of an account. Tests share the sessions, because logging in is slow. */
    static Visitor as(String account, int port) {
        var visitor = new Visitor(port);
        HttpCookie session = SESSIONS.computeIfAbsent(
                account + '@' + port, key -> loggedIn(port, account).session());
        visitor.cookies.getCookieStore().add(URI.create(visitor.portal), session);
        return visitor;
    }

    /** Logs in and returns the visitor. */
    static Visitor loggedIn(int port, String account) {
        var visitor = new Visitor(port);
        String next = location(visitor.logIn(account, MadeUpPeople.PASSWORD));
        assertTrue(next.endsWith("/"), next);
        return visitor;
    }

    HttpResponse<String> logIn(String account, String password) {
        return post("/login", "/login", Map.of("username", account, "password", password));
    }

    /** Returns the session cookie. */
    HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("portal"))
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Submits a form of a page, with its hidden token. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        return post(token(page), path, fields);
    }

    /** Submits a form with the token of the page on which it stands. */
    HttpResponse<String> post(Token token, String path, Map<String, String> fields) {
        return postBlindly(path + "?_csrf=" + encode(token.value()), fields);
    }

    /** Opens a page and returns the token of its forms. */
    Token token(String page) {
        var token = TOKEN.matcher(get(page).body());
        assertTrue(token.find(), "there is no form on " + page);
        return new Token(token.group(1));
    }

    /** Submits a form without a token. */
    HttpResponse<String> postBlindly(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .header("Accept-Language", language)
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token that protects a form against requests from other sites. */
    record Token(String value) {}

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
