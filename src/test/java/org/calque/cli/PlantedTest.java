package org.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.check.CheckKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document with one fault of each kind planted, each in the segment of that name, and its twin with none. */
class PlantedTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void layOut() throws IOException {
        for (String name : new String[] {"planted.xlf", "clean.xlf", "port.csv", "port.checks"}) {
            try (InputStream resource = Objects.requireNonNull(PlantedTest.class.getResourceAsStream(name), name)) {
                Files.copy(resource, folder.resolve(name));
            }
        }
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Calque.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
    }

    private int check(String file, String... more) {
        String[] base = {"check", folder.resolve(file).toString(), "-g", folder.resolve("port.csv").toString(), "--json"};
        String[] all = Arrays.copyOf(base, base.length + more.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        return run(all);
    }

    @Test
    void everyPlantedFaultIsFoundWhereItIsAndNothingElse() throws IOException {
        assertEquals(1, check("planted.xlf", "--profile", folder.resolve("port.checks").toString()));
        TreeSet<String> found = new TreeSet<>();
        Matcher line = Pattern.compile("\\{\"segment\":\"([a-z]+)\",\"check\":\"([a-z]+)\"").matcher(out.toString(StandardCharsets.UTF_8));
        while (line.find()) {
            found.add(line.group(1) + " " + line.group(2));
        }
        TreeSet<String> planted = new TreeSet<>();
        Matcher unit = Pattern.compile("trans-unit id=\"([a-z]+)\"").matcher(Files.readString(folder.resolve("planted.xlf")));
        while (unit.find()) {
            if (!unit.group(1).equals("twin") && !unit.group(1).equals(CheckKind.CONSISTENCY.id())) {
                planted.add(unit.group(1) + " " + unit.group(1));
            }
        }
        planted.add("twin consistency");
        assertEquals(planted, found);
    }

    @Test
    void theCleanTwinHasNone() {
        assertEquals(0, check("clean.xlf", "--profile", folder.resolve("port.checks").toString()));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theIssueTypesOfItsAreNamed() {
        check("planted.xlf");
        String lines = out.toString(StandardCharsets.UTF_8);
        assertTrue(lines.contains("\"check\":\"numbers\",\"severity\":\"warning\"") && lines.contains("\"locQualityIssueType\":\"numbers\""));
        assertTrue(lines.contains("\"locQualityIssueType\":\"terminology\""));
        assertTrue(lines.contains("\"mend\":\"1.716\""));
    }

    @Test
    void reportsAreWrittenAsTheirNamesSay() throws IOException {
        Path html = folder.resolve("r.html");
        Path json = folder.resolve("r.json");
        Path csv = folder.resolve("r.csv");
        Path both = folder.resolve("both.html");
        check("planted.xlf", "--report", html.toString(), "--report", json.toString(), "--report", csv.toString(), "--side-by-side", both.toString());
        assertTrue(Files.readString(html).contains("<title>") && Files.readString(html).contains("The defectors are waiting.".replace("defectors", "<mark>defectors</mark>")));
        assertTrue(Files.readString(json).contains("\"locQualityIssueType\" : \"terminology\""));
        assertTrue(Files.readString(csv).startsWith("\uFEFFdocument,segment,number,check,"));
        assertTrue(Files.readString(both).contains("The sailors have quitté the ship."));
        assertEquals(2, check("planted.xlf", "--report", folder.resolve("r.pdf").toString()), "no such report");
        assertFalse(Files.exists(folder.resolve("r.pdf")));
    }

    @Test
    void aProfileWithALineNobodyUnderstandsIsRefusedAndNamed() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.checks"), "name = Bad\ncheck.numbers = fatal\n");
        assertEquals(2, check("clean.xlf", "--profile", bad.toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("bad.checks") && err.toString(StandardCharsets.UTF_8).contains("check.numbers = fatal"));
    }

    @Test
    void whatIsFinalIsNotWrittenWhileErrorsRemain() throws IOException {
        Path original = Files.writeString(folder.resolve("a.txt"), "Les déserteurs attendent.\n");
        String glossary = folder.resolve("port.csv").toString();
        assertEquals(1, run("translate", original.toString(), "-g", glossary, "-o", folder.resolve("out").toString(), "--final"));
        assertTrue(Files.exists(folder.resolve("out/a.1.2.xlf")) || Files.exists(folder.resolve("out/a.fr.1.2.xlf")), "the XLIFF to work on");
        assertFalse(Files.exists(folder.resolve("out/a.en.txt")), "a document half in French");
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("was not written"));
        assertEquals(1, run("translate", original.toString(), "-g", glossary, "-o", folder.resolve("out").toString()));
        assertTrue(Files.exists(folder.resolve("out/a.en.txt")), "asked for as it is");
    }
}
