package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Shows errors as pages. */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Answers a malformed id like an unknown one. */
    @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView notFound() {
        return new ModelAndView("error", "status", HttpStatus.NOT_FOUND.value());
    }

    /** Shows a page that asks the reader to try again; nothing is lost. */
    @ExceptionHandler(InfrastructureException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    ModelAndView unavailable(InfrastructureException problem) {
        LOG.warn("portal.unavailable", problem);
        return new ModelAndView("error", "status", HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
