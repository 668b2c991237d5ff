package org.calque.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.job.Progress;
import org.junit.jupiter.api.io.TempDir;

/** Opens and writes documents as the program does. */
abstract class FormatsTestBase {

    @TempDir
    Path folder;

    final Formats formats = new Formats();

    Opened open(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return formats.open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE);
    }

    Opened open(String name, String text) {
        return open(name, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] write(Opened opened, Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        formats.write(opened.original(), document, out, Progress.NONE);
        return out.toByteArray();
    }

    byte[] write(Opened opened, UnaryOperator<Segment> translation) {
        List<Segment> translated = new ArrayList<>();
        opened.document().segments().forEach(segment -> translated.add(translation.apply(segment)));
        return write(opened, opened.document().with(Segments.of(translated)));
    }

    static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** The source in capitals with all its codes: a translation whose places are easy to see. */
    static Segment loud(Segment segment) {
        StringBuilder loud = new StringBuilder();
        segment.source().string().chars().forEach(c -> loud.append(Character.toUpperCase((char) c)));
        return segment.withTarget(new Text(loud.toString(), segment.source().codes()), SegmentState.CONFIRMED);
    }

    static List<String> sources(Opened opened) {
        return opened.document().segments().stream().map(segment -> segment.source().string()).toList();
    }

    static Unit unit(Opened opened, String beginning) {
        return opened.document().units().stream().filter(unit -> unit.source().string().startsWith(beginning)).findFirst()
                .orElseThrow(() -> new AssertionError("no unit “" + beginning + "”: "
                        + opened.document().units().stream().map(unit -> unit.source().string()).toList()));
    }
}
