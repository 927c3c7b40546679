package io.github.mlegitymacja.examples.quickstart;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the option {@code --ministry}: made-up students' data goes there, but still, only to this machine. */
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
            // Told below, like the address of something else.
        }
        throw new TypeConversionException("must be http://localhost:PORT, such as http://localhost:8089");
    }
}
