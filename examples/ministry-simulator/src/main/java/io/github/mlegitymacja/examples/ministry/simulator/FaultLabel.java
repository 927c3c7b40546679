package io.github.mlegitymacja.examples.ministry.simulator;

import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the label of a fault. */
final class FaultLabel implements ITypeConverter<Fault> {

    @Override
    public Fault convert(String label) {
        try {
            return Fault.parse(label);
        } catch (UnreadableException e) {
            throw new TypeConversionException("'" + label + "': " + e.getMessage());
        }
    }

    /** All labels, for the help. */
    static final class All implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Fault.values()).map(Fault::label).iterator();
        }
    }
}
