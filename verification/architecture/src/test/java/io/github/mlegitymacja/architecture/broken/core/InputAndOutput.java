package io.github.mlegitymacja.architecture.broken.core;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Reaches out of the process in each method. */
public class InputAndOutput {

    public void print() {
        System.out.println();
    }

    public void stream(InputStream input) {}

    public void path(Path path) {}

    public void uri(URI uri) {}

    public void connection(Connection connection) {}

    public void dataSource(DataSource source) {}

    public void log(Logger logger) {}
}
