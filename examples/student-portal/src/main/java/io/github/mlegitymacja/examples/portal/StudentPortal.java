package io.github.mlegitymacja.examples.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StudentPortal {

    public static void main(String[] arguments) {
        SpringApplication.run(StudentPortal.class, arguments);
    }
}
