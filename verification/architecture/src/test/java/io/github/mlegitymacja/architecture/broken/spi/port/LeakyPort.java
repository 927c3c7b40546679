package io.github.mlegitymacja.architecture.broken.spi.port;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import org.opentest4j.IncompleteExecutionException;

/** Each method binds an adapter to a library or to what is not public. */
public interface LeakyPort {

    ArchRule result();

    void parameter(ArchRule[] rules);

    List<Optional<ArchRule>> nested();

    void exception() throws IncompleteExecutionException;

    Hidden hidden();
}

interface Hidden {}
