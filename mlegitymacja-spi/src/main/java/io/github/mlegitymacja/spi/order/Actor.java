package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.Text;

/** Who causes an {@link OrderEvent}. */
public enum Actor {
    /** The student whose order it is. */
    STUDENT("student", "student"),
    /** The university: a clerk of the dean's office, or the background work. */
    UNIVERSITY("uczelnia", "university"),
    /** The Ministry of Digital Affairs. */
    MINISTRY("Ministerstwo Cyfryzacji", "Ministry of Digital Affairs");

    private final Text label;

    Actor(String polish, String english) {
        this.label = Text.of("actor." + name(), polish, english);
    }

    /**
     * Returns the actor as shown in an order's history.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
