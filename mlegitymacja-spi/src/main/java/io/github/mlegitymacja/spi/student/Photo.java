package io.github.mlegitymacja.spi.student;

import io.github.mlegitymacja.spi.text.PlainText;
import java.util.Arrays;
import java.util.Objects;

/**
 * A student-card photo (<i>zdjęcie do legitymacji</i>) from the registry.
 *
 * <p>The photo is personal data: {@link #toString} hides it. Immutable and thread-safe; {@link #of} and {@link
 * #content} copy the bytes.
 */
public final class Photo {

    /** The maximum size of a photo: 10 MiB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MAX_MEDIA_TYPE_LENGTH = 127;

    private final String mediaType;
    private final byte[] content;

    private Photo(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    /**
     * Creates a photo. The bytes are not decoded: the registry is responsible for the right media type.
     *
     * @param mediaType the media type, such as {@code image/jpeg}
     * @param content the encoded picture, 1 to {@value #MAX_BYTES} bytes; copied
     * @return the photo
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code mediaType} does not begin with {@code image/}, or {@code content} is
     *     empty or too large
     */
    public static Photo of(String mediaType, byte[] content) {
        if (!PlainText.require(mediaType, "mediaType", MAX_MEDIA_TYPE_LENGTH).startsWith("image/")) {
            throw new IllegalArgumentException("mediaType does not begin with image/");
        }
        Objects.requireNonNull(content, "content");
        if (content.length == 0 || content.length > MAX_BYTES) {
            throw new IllegalArgumentException("content has " + content.length + " bytes, must have 1 to " + MAX_BYTES);
        }
        return new Photo(mediaType, content.clone());
    }

    /**
     * Returns the media type.
     *
     * @return the media type, for example {@code image/jpeg}
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Returns the encoded picture.
     *
     * @return a new copy of the bytes
     */
    public byte[] content() {
        return content.clone();
    }

    /**
     * Returns the size of the encoded picture.
     *
     * @return the number of bytes, 1 to {@value #MAX_BYTES}
     */
    public int size() {
        return content.length;
    }

    /**
     * Returns one byte of the encoded picture. Use it to read a header without copying the picture.
     *
     * @param position the position, from 0
     * @return the byte as a number from 0 to 255
     * @throws IndexOutOfBoundsException if there is no byte at that position
     */
    public int byteAt(int position) {
        return Byte.toUnsignedInt(content[position]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Photo photo
                && mediaType.equals(photo.mediaType)
                && Arrays.equals(content, photo.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Returns a constant that hides the picture. */
    @Override
    public String toString() {
        return "Photo(***)";
    }
}
