package io.github.mlegitymacja.qr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The reader from the Debian package zbar-tools, which shares no code with ZXing. */
final class Zbarimg {

    private Zbarimg() {}

    /** Returns the texts of the pictures, in their sequence, without those pictures in which nothing was found. */
    static List<String> read(List<byte[]> pngs) throws IOException {
        Tools.require("zbarimg", "zbar-tools");
        Path folder = Files.createTempDirectory("zbarimg");
        var command = new ArrayList<>(List.of("zbarimg", "--nodbus", "-q", "--raw"));
        try {
            for (byte[] png : pngs) {
                command.add(Files.write(folder.resolve(command.size() + ".png"), png)
                        .toString());
            }
            return Tools.output(command).lines().toList();
        } finally {
            for (String file : command.subList(4, command.size())) {
                Files.delete(Path.of(file));
            }
            Files.delete(folder);
        }
    }
}
