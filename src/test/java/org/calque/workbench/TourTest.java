package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of the README are those that {@link Pictures} makes, all of them and no others. */
class TourTest {

    @Test
    void everyPictureIsShownAndEveryOneShownIsMade() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Matcher picture = Pattern.compile("src/site/([a-z-]+\\.png)").matcher(Files.readString(Path.of("README.md"))); picture.find(); ) {
            shown.add(picture.group(1));
        }
        Set<String> made = Tour.PICTURES.stream().map(Tour.Picture::file).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(made, shown);
        try (Stream<Path> files = Files.list(Path.of("src/site"))) {
            assertEquals(made, files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
