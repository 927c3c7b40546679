package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a clerk typed into the search field.
 *
 * @param query an order's id or a student's
 */
record Search(String query) {

    /** The page to go to; empty for what is neither. */
    Optional<String> address() {
        String typed = query.strip();
        try {
            return Optional.of("/office/orders/" + OrderId.parse(typed));
        } catch (IllegalArgumentException noOrder) {
            return studentAddress(typed);
        }
    }

    private static Optional<String> studentAddress(String typed) {
        try {
            return Optional.of(UriComponentsBuilder.fromPath("/office/student")
                    .queryParam("id", "{student}")
                    .encode()
                    .buildAndExpand(new StudentId(typed))
                    .toUriString());
        } catch (IllegalArgumentException noStudent) {
            return Optional.empty();
        }
    }
}
