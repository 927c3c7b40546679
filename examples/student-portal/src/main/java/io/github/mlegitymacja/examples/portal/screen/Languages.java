package io.github.mlegitymacja.examples.portal.screen;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chooses Polish or English: by {@code ?lang=}, which is stored in a cookie, else by the language of the browser. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang") {
            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return spoken(super.parseLocaleValue(value));
            }
        };
        resolver.setDefaultLocaleFunction(request -> spoken(request.getLocale()));
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(Locale.forLanguageTag(value));
            }
        };
        change.setParamName("lang");
        registry.addInterceptor(change);
    }

    /** Returns Polish for readers of Polish and English for everybody else, like the library's built-in texts. */
    private static Locale spoken(@Nullable Locale wanted) {
        return Optional.ofNullable(wanted)
                .filter(locale -> locale.getLanguage().equals(POLISH.getLanguage()))
                .map(polish -> POLISH)
                .orElse(Locale.ENGLISH);
    }
}
