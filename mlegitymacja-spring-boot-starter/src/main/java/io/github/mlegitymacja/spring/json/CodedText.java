package io.github.mlegitymacja.spring.json;

/**
 * A code with its text.
 *
 * @param code the code, for programs
 * @param text the text in the language of the reader
 */
public record CodedText(String code, String text) {}
