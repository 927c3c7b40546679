package io.github.mlegitymacja.qr;

import io.github.mlegitymacja.spi.text.Text;

/**
 * The texts of {@link PickupSheet}. {@code *mObywatel*} is printed in bold. {@code _Dodaj dokument_} is printed in bold
 * and marked as Polish, because the app shows these words in Polish.
 */
enum SheetText {
    TITLE("mLegitymacja studencka", "mLegitymacja studencka"),
    VALID_UNTIL("ważna do *%s*", "valid until *%s*"),
    STEPS("Jak dodać ją do aplikacji mObywatel", "How to add it to the mObywatel app"),
    LOG_IN("Zalogować się do aplikacji *mObywatel*", "Log in to the *mObywatel* app"),
    ADD_DOCUMENT("Kliknąć _Dodaj dokument_", "Tap _Dodaj dokument_"),
    CHOOSE_DOCUMENT("Wybrać _mLegitymacja studencka_", "Choose _mLegitymacja studencka_"),
    ENTER_CODES(
            "Zeskanować *kod QR* oraz przepisać *kod aktywacyjny*",
            "Scan the *QR code* and type in the *activation code*"),
    NEWER_APP(
            "W nowszej wersji aplikacji: w sekcji _Dokumenty_ dotknąć _Dodaj_, a potem wybrać _Legitymacja studencka_."
                    + " Jeśli to pierwszy dokument w aplikacji: _Inny dokument_, a potem _Legitymacja studencka_.",
            "In a newer version of the app: under _Dokumenty_ tap _Dodaj_, then choose _Legitymacja studencka_."
                    + " If this is the first document in the app: _Inny dokument_, then _Legitymacja studencka_."),
    ACTIVATION_CODE("Kod aktywacyjny", "Activation code"),
    USABLE_UNTIL(
            "Kody można wykorzystać do *%s* (czas w Warszawie).", "The codes are usable until *%s* (time in Warsaw)."),
    QR_TEXT("Kod QR w wersji tekstowej", "The QR code as text"),
    GAPS(
            "Odstępy tylko ułatwiają czytanie i nie należą do tekstu.",
            "The gaps only make the text easier to read and are not part of it."),
    WARNING(
            "Kto zna te kody, może dodać tę mLegitymację na swoim telefonie. Nie pokazuj ich nikomu,"
                    + " a po dodaniu dokumentu zniszcz tę kartkę.",
            "Anyone who knows these codes can add this mLegitymacja on their own phone. Do not show them to anybody,"
                    + " and destroy this sheet once you have added the document."),
    ALTERNATIVE_TEXT(
            "Kod QR do dodania mLegitymacji studenckiej w aplikacji mObywatel",
            "QR code for adding the student mLegitymacja to the mObywatel app");

    private final String polish;
    private final String english;

    SheetText(String polish, String english) {
        this.polish = polish;
        this.english = english;
    }

    Text text(Object... arguments) {
        return Text.of("sheet." + name(), polish, english, arguments);
    }
}
