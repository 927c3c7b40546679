package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search by a clerk.
 *
 * @param query the id of an order or of a student
 */
record Search(String query) {

    /** Returns the address of the page to open; empty if the query is not an id. */
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
