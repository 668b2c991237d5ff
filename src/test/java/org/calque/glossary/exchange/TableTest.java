package org.calque.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.calque.job.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose columns have names that nobody agreed on, or none. */
class TableTest {

    @TempDir
    Path folder;

    private Table table(String name, String content) throws IOException {
        return GlossaryFiles.table(Files.writeString(folder.resolve(name), content)).orElseThrow();
    }

    private String read(String name, TableLayout layout) {
        Glossary glossary = GlossaryFiles.open(folder.resolve(name), layout).glossary();
        return glossary.concepts().stream().map(concept -> concept.key() + " " + concept.french().map(Term::text).collect(Collectors.joining("/")) + "="
                + concept.english().map(Term::text).collect(Collectors.joining("/")) + (concept.note() == null ? "" : " (" + concept.note() + ")")
                + (concept.extra().isEmpty() ? "" : " " + concept.extra())).collect(Collectors.joining("; "));
    }

    @Test
    void columnsOfOtherNamesAndInAnotherOrderAreToldByTheirWords() throws IOException {
        Table table = table("list.csv", "Nr,Translation,Terme source,Remarks\n7,deckchair,chaise longue,to lie on\n8,whistleblower,lanceur d'alerte,\n");
        assertEquals(Map.of(Column.FR, 2, Column.EN, 1, Column.NOTE, 3), table.proposed().columns());
        assertTrue(table.proposed().headed() && table.regular());
        assertEquals("1 chaise longue=deckchair (to lie on) {Nr=7}; 2 lanceur d'alerte=whistleblower {Nr=8}", read("list.csv", table.proposed()));
        assertEquals("7 chaise longue=deckchair (to lie on); 8 lanceur d'alerte=whistleblower", read("list.csv",
                new TableLayout(true, Map.of(Column.CONCEPT, 0, Column.EN, 1, Column.FR, 2, Column.NOTE, 3), true)));
    }

    @Test
    void withoutNamesTheFirstRowIsARowLikeTheOthers() throws IOException {
        Table table = table("bare.csv", "deckchair;chaise longue\nwhistleblower;lanceur d'alerte\n");
        assertFalse(table.proposed().headed());
        assertEquals(Map.of(Column.FR, 1, Column.EN, 0), table.proposed().columns());
        assertEquals("1 chaise longue=deckchair; 2 lanceur d'alerte=whistleblower", read("bare.csv", table.proposed()));
        assertThrows(FaultException.class, () -> GlossaryFiles.open(folder.resolve("bare.csv")), "which nobody could know");
    }

    @Test
    void aNameThatSaysALanguageCountsForMoreThanWords() throws IOException {
        Table table = table("names.tsv", "Term (EN)\tTerme (FR)\tDomaine\nKyiv\tKiev\tvilles\nKharkiv\tKharkov\tvilles\n");
        assertEquals(Map.of(Column.EN, 0, Column.FR, 1, Column.DOMAIN, 2), table.proposed().columns());
    }

    @Test
    void aNameOfOursThatMeansSomethingElseThereIsKeptUnderAnother() throws IOException {
        table("status.csv", "fr,en,status\narmée,army,validated 2021\n");
        assertThrows(FaultException.class, () -> GlossaryFiles.open(folder.resolve("status.csv")));
        assertEquals("1 armée=army {status:=validated 2021}", read("status.csv", new TableLayout(true, Map.of(Column.FR, 0, Column.EN, 1), true)));
        assertEquals("1 armée=army", read("status.csv", new TableLayout(true, Map.of(Column.FR, 0, Column.EN, 1), false)));
    }

    @Test
    void whatIsNoTableOfTwoColumnsIsNone() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), "armée\nsoldat\n");
        assertTrue(GlossaryFiles.table(words).isEmpty());
        Table ragged = table("ragged.csv", "un,one\ndeux,two,too many\n");
        assertFalse(ragged.regular());
        assertEquals(List.of("un", "one", ""), ragged.sample().get(0));
    }
}
