package io.github.mlegitymacja.architecture.broken.spring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JacksonModule;

/** Needs a library in each method that an application may lack. */
public interface NeedsEverything {

    ProblemDetail page();

    RestController controller();

    JacksonModule json();

    Health health();
}
