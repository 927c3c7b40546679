package io.github.mlegitymacja.examples.semester.registrar;

/** The columns of the export, which can be in any sequence; other columns are ignored. */
enum Column {
    ID("id"),
    FAMILY_NAME("nazwisko"),
    GIVEN_NAMES("imiona"),
    PESEL("pesel"),
    ALBUM_NUMBER("numer_albumu"),
    STUDY_LEVEL("poziom_studiow"),
    STUDENT_STATUS("status_studenta"),
    PHOTO("zdjecie");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
