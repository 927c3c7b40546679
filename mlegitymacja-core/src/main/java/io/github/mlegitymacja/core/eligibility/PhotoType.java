package io.github.mlegitymacja.core.eligibility;

/** The types of photo files whose headers the library can read. */
enum PhotoType {
    JPEG,
    PNG
}
