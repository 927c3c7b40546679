package io.github.mlegitymacja.killtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Copies the folder of a running server, as {@code pg_basebackup} does, which the embedded server lacks. */
final class BaseBackup {

    /** Files of the running server, and settings that are those of a primary. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "postgresql.auto.conf");

    private BaseBackup() {}

    /** Copies a server to a folder in which a standby of this server can be started, and returns the folder. */
    static Path of(Server primary, Path folder) throws IOException, SQLException {
        try (Connection connection = primary.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('standby', TRUE)");
            copy(primary.folder(), folder);
            try (ResultSet rows = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(FALSE)")) {
                rows.next();
                Files.writeString(folder.resolve("backup_label"), rows.getString(1));
            }
        }
        Files.writeString(
                folder.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=%d user=postgres'%n".formatted(primary.port()));
        Files.createFile(folder.resolve("standby.signal"));
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.map(from::relativize).filter(BaseBackup::isPartOfBackup).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            try {
                Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException e) {
                // The server has removed it in the meantime; the write-ahead log repeats that.
            }
        }
    }

    /** The standby gets the write-ahead log from the primary. */
    private static boolean isPartOfBackup(Path file) {
        boolean log = file.startsWith("pg_wal") && file.getFileName().toString().matches("[0-9A-F.a-z]{24,}");
        return !log && !LEFT_OUT.contains(file.toString());
    }
}
