package io.github.mlegitymacja.examples.semester;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts the option {@code --ministry}. Only addresses of this machine are accepted, because students' data are sent
 * there.
 */
final class MinistryAddress implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        try {
            var address = new URI(text);
            if ("http".equals(address.getScheme())
                    && "localhost".equals(address.getHost())
                    && address.getPath().isEmpty()) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Reported below, like any other address.
        }
        throw new TypeConversionException("must be http://localhost:PORT, such as http://localhost:8089");
    }
}
