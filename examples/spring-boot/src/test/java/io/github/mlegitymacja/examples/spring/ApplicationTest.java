package io.github.mlegitymacja.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.mlegitymacja.core.work.BackgroundWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "mlegitymacja.work.enabled=false")
@AutoConfigureMockMvc
class ApplicationTest {

    private static final Pattern PICTURE = Pattern.compile("data:image/png;base64,([^']*)");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-10-01T08:00:00Z"));

    @Autowired
    private MockMvcTester http;

    @Autowired
    private BackgroundWork work;

    @TestConfiguration
    static class Clock {
        @Bean
        InstantSource clock() {
            return NOW::get;
        }
    }

    private MvcTestResult ask(HttpMethod method) {
        return http.method(method).uri("/zofia").header("Accept-Language", "pl").exchange();
    }

    private String page() throws IOException {
        var answer = ask(HttpMethod.GET);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Test
    void a_student_orders_and_scans_the_code() throws Exception {
        assertThat(page()).contains("Zamów mLegitymację");
        assertThat(ask(HttpMethod.POST)).hasStatus(303).hasHeader("Location", "/zofia");
        assertThat(page()).contains("Oczekuje");
        assertThat(ask(HttpMethod.POST)).hasStatus(409).bodyText().contains("masz już mLegitymację");

        work.runUntilIdle();
        assertThat(page()).contains("W trakcie");
        NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
        work.runUntilIdle();

        String ready = page();
        assertThat(ready).contains("Do odbioru", "428 571");
        assertThat(ready).contains("<p>" + scanned(ready));
    }

    private static String scanned(String page) throws Exception {
        var picture = PICTURE.matcher(page);
        assertThat(picture.find()).isTrue();
        var png = new ByteArrayInputStream(Base64.getDecoder().decode(picture.group(1)));
        var image = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(ImageIO.read(png))));
        return new QRCodeReader().decode(image).getText();
    }

    /** It is an example of how little an application has to write. */
    @Test
    void it_is_small() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            long lines = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("package-info.java"))
                    .flatMap(ApplicationTest::lines)
                    .filter(line -> !line.isBlank() && !line.startsWith("import "))
                    .count();
            assertThat(lines).isLessThanOrEqualTo(140);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
