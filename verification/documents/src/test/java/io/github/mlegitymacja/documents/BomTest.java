package io.github.mlegitymacja.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The BOM and the modules that are published. */
class BomTest {

    private static final Path ROOT = Path.of("../..");

    private static String pom(String folder) throws IOException {
        return Files.readString(ROOT.resolve(folder).resolve("pom.xml"));
    }

    private static Set<String> find(String pattern, String text) {
        var found = new TreeSet<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    @Test
    void the_bom_lists_every_published_module() throws IOException {
        var published = find("<module>(mlegitymacja-.*)</module>", pom("."));
        published.remove("mlegitymacja-bom");

        String managed = pom("mlegitymacja-bom").replaceAll("(?s).*<dependencyManagement>", "");

        assertEquals(published, find("<artifactId>(.*)</artifactId>", managed));
    }

    @Test
    void the_bom_has_the_version_of_the_project() throws IOException {
        String version = "(?s)<modelVersion>.*?<version>(.*?)</version>";

        assertEquals(find(version, pom(".")), find(version, pom("mlegitymacja-bom")));
    }
}
