package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.LocalizedText;

/** Who causes an {@link OrderEvent}. */
public enum Actor {
    /** The student whose order it is. */
    STUDENT("student", "student"),
    /** The university: its registrar's office, or its background work. */
    UNIVERSITY("uczelnia", "university"),
    /** The Ministry of Digital Affairs. */
    MINISTRY("Ministerstwo Cyfryzacji", "Ministry of Digital Affairs");

    private final LocalizedText label;

    Actor(String polish, String english) {
        this.label = new LocalizedText(polish, english);
    }

    /**
     * The actor as shown in an order's history.
     *
     * @return the label
     */
    public LocalizedText label() {
        return label;
    }
}
