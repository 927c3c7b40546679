package io.github.mlegitymacja.examples.portal.university;

import io.github.mlegitymacja.core.StandardTexts;
import io.github.mlegitymacja.core.eligibility.Conditions;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.spi.text.Texts;
import io.github.mlegitymacja.spring.UniversityCustomizer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this university does differently. The starter sets up the rest. */
@Configuration(proxyBeanMethods = false)
class UniversityConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Texts texts() {
        return StandardTexts.usos();
    }

    /** To order. To keep a document, student status is enough, which is the default. */
    @Bean
    UniversityCustomizer conditions() {
        return university ->
                university.eligibility(EligibilityPolicy.standard().and(Conditions.firstSecondOrLongCycle()));
    }
}
