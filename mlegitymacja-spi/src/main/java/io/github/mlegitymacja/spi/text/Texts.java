package io.github.mlegitymacja.spi.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Returns the wording of each {@link Text} for a reader: the university's own if there is one, else the built-in one.
 *
 * <p>Polish and English are built in. A university replaces single wordings by the text's code, and adds languages:
 *
 * <pre>{@code
 * Texts texts = Texts.standard()
 *         .with(Texts.POLISH, Map.of("condition.NO_STUDENT_STATUS", "brak statusu studenta w USOSweb"))
 *         .with(Locale.forLanguageTag("uk"), ukrainian);   // code -> wording, for example from a properties file
 * texts.in(refusal.text(), locale);
 * }</pre>
 *
 * <p>{@link #problems} lists the missing and wrong wordings of a language; call it in a test. Immutable and
 * thread-safe.
 */
public final class Texts {

    /** The locale of the built-in Polish wordings. */
    public static final Locale POLISH = Locale.forLanguageTag("pl");

    private static final Pattern PLACEHOLDER = Pattern.compile("%(\\d+\\$)?s");
    private static final Texts STANDARD = new Texts(Map.of());

    /** The wordings by language, then by code. */
    private final Map<String, Map<String, String>> wordings;

    private Texts(Map<String, Map<String, String>> wordings) {
        this.wordings = wordings;
    }

    /**
     * Returns the built-in wordings, in Polish and English.
     *
     * @return texts without replacements
     */
    public static Texts standard() {
        return STANDARD;
    }

    /**
     * Returns a copy with other wordings for a language; wordings set before stay unless they are replaced.
     *
     * @param language the language to change or to add; only the language of the locale counts
     * @param replacements the wording for each code; a pattern for {@link java.util.Formatter} if the text has
     *     arguments
     * @return the changed copy
     * @throws NullPointerException if an argument, a code or a wording is null
     * @throws IllegalArgumentException if a wording is blank
     */
    public Texts with(Locale language, Map<String, String> replacements) {
        replacements.forEach((code, wording) -> {
            if (Objects.requireNonNull(wording, code).isBlank()) {
                throw new IllegalArgumentException("the wording of " + code + " is blank");
            }
        });
        var merged = new HashMap<>(own(language));
        merged.putAll(replacements);
        var all = new HashMap<>(wordings);
        all.put(language.getLanguage(), Map.copyOf(merged));
        return new Texts(Map.copyOf(all));
    }

    /**
     * Returns a text for a reader, with its values filled in.
     *
     * <p>Falls back to English if the language or the wording is missing, and to the built-in wording if the values do
     * not fit into a replacement.
     *
     * @param text the text to show
     * @param locale the reader's locale; only its language counts
     * @return the text in the reader's language
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the values do not fit into the built-in wording
     */
    public String in(Text text, Locale locale) {
        Locale language = language(locale);
        return replacement(text, language)
                .flatMap(wording -> filled(wording, text, language))
                .orElseGet(() -> builtIn(text, language));
    }

    /**
     * Returns the language in which a reader gets texts, for example for the {@code lang} attribute of a page.
     *
     * @param locale the reader's locale
     * @return the same locale if these texts have its language, else English
     * @throws NullPointerException if {@code locale} is null
     */
    public Locale language(Locale locale) {
        String language = Objects.requireNonNull(locale, "locale").getLanguage();
        return speaksBuiltIn(language) || wordings.containsKey(language) ? locale : Locale.ENGLISH;
    }

    /**
     * Returns whether texts can be shown in a language without falling back to English.
     *
     * @param language the language; only the language of the locale counts
     * @param all the texts to show together, for example on one page
     * @return true if each text has a wording in this language
     * @throws NullPointerException if an argument is null
     */
    public boolean covers(Locale language, Collection<Text> all) {
        return speaksBuiltIn(language.getLanguage())
                || all.stream().allMatch(text -> replacement(text, language).isPresent());
    }

    /**
     * Lists the problems of a language's wordings.
     *
     * @param language the language to check
     * @param all every text that is shown, for example {@code StandardTexts.all()} of the core and the texts of the
     *     university's own conditions
     * @return one line for each text without a wording in this language, for each wording that does not show the values
     *     of its text or asks for others, and for each wording whose code belongs to no text; empty if there are no problems
     * @throws NullPointerException if an argument is null
     */
    public List<String> problems(Locale language, Collection<Text> all) {
        var problems = new ArrayList<String>();
        boolean builtIn = speaksBuiltIn(language.getLanguage());
        for (Text text : all) {
            Optional<String> wording = replacement(text, language);
            if (wording.isEmpty() && !builtIn) {
                problems.add(text.code() + " has no wording in " + language.getLanguage());
            } else if (wording.isPresent()
                    && !fits(wording.get(), text.arguments().size())) {
                problems.add(text.code() + ": the values do not fit into the wording in " + language.getLanguage());
            }
        }
        var unknown = new TreeSet<>(own(language).keySet());
        unknown.removeAll(all.stream().map(Text::code).collect(Collectors.toCollection(HashSet::new)));
        unknown.forEach(code -> problems.add("no text has the code " + code));
        return problems;
    }

    /** Whether a wording shows each of so many values, and nothing else. */
    private static boolean fits(String wording, int arguments) {
        Object[] markers =
                IntStream.range(0, arguments).mapToObj(i -> "<" + i + ">").toArray();
        try {
            String filled = String.format(Locale.ROOT, wording, markers);
            return arguments == 0
                    ? filled.equals(wording)
                    : Stream.of(markers).allMatch(marker -> filled.contains((String) marker));
        } catch (IllegalFormatException e) {
            // A wording without values is shown as it is, and may contain a percent sign.
            return arguments == 0 && !PLACEHOLDER.matcher(wording).find();
        }
    }

    private Map<String, String> own(Locale language) {
        return wordings.getOrDefault(language.getLanguage(), Map.of());
    }

    private Optional<String> replacement(Text text, Locale language) {
        return Optional.ofNullable(own(language).get(text.code()));
    }

    private static boolean speaksBuiltIn(String language) {
        return language.equals("pl") || language.equals("en");
    }

    private String builtIn(Text text, Locale locale) {
        if (!speaksBuiltIn(locale.getLanguage())) {
            return in(text, Locale.ENGLISH);
        }
        String wording = locale.getLanguage().equals("pl") ? text.polish() : text.english();
        return filled(wording, text, locale)
                .orElseThrow(() -> new IllegalArgumentException(
                        text.code() + ": the values do not fit into the built-in wording"));
    }

    private Optional<String> filled(String wording, Text text, Locale locale) {
        if (text.arguments().isEmpty()) {
            return Optional.of(wording);
        }
        try {
            Object[] values = text.arguments().stream()
                    .map(argument -> shown(argument, locale))
                    .toArray();
            return Optional.of(String.format(locale, wording, values));
        } catch (IllegalFormatException e) {
            return Optional.empty();
        }
    }

    private Object shown(Object argument, Locale locale) {
        if (argument instanceof Text text) {
            return in(text, locale);
        }
        return argument instanceof List<?> list
                ? list.stream().map(each -> shown(each, locale).toString()).collect(Collectors.joining("; "))
                : argument;
    }
}
