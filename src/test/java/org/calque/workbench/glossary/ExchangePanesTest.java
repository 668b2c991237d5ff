package org.calque.workbench.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.exchange.Column;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.glossary.exchange.ImportPreview;
import org.calque.glossary.exchange.ImportReport;
import org.calque.glossary.exchange.Table;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked before a glossary comes in or goes out; with {@code -Dlooks=FOLDER} painted there too. */
class ExchangePanesTest {

    private static Concept concept(String key, String french, String english, TermStatus status) {
        return new Concept(Ids.next(), key, null, null, null, null, false, List.of(
                new Term(Ids.next(), Locale.FRENCH, french, TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null),
                new Term(Ids.next(), Locale.ENGLISH, english, status, Match.INFLECTED, false, null, null, null, null)), 0);
    }

    private static final Glossary HOUSE = new Glossary(Ids.next(), "House", Enforcement.ENFORCE, 0, List.of(
            concept("deserter", "déserteur", "deserter", TermStatus.PREFERRED), concept("army", "armée", "army", TermStatus.PREFERRED)));
    private static final Glossary FILE = new Glossary(Ids.next(), "client", Enforcement.ENFORCE, 0, List.of(
            concept("a", "déserteur", "defector", TermStatus.PREFERRED), concept("army", "armée", "army", TermStatus.PREFERRED),
            concept("front", "front", "front line", TermStatus.PROPOSED)));

    private static List<String> texts(Container in) {
        List<String> texts = new ArrayList<>();
        for (Component child : in.getComponents()) {
            if (child instanceof JLabel label) {
                texts.add(String.valueOf(label.getText()));
            } else if (child instanceof AbstractButton button) {
                texts.add(button.getText());
            } else if (child instanceof JTextComponent text) {
                texts.add(text.getText());
            }
            if (child instanceof Container inner) {
                texts.addAll(texts(inner));
            }
        }
        return texts;
    }

    private static <T extends Component> T find(Container in, Class<T> type, String name) {
        for (Component child : in.getComponents()) {
            if (type.isInstance(child) && name.equals(child.getAccessibleContext().getAccessibleName())) {
                return type.cast(child);
            }
            T found = child instanceof Container inner ? find(inner, type, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void look(JPanel pane, String name) throws Exception {
        pane.setVisible(false);
        pane.addNotify();
        pane.setSize(pane.getPreferredSize());
        layOut(pane);
        layOut(pane);
        BufferedImage image = new BufferedImage(pane.getWidth(), pane.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        pane.paint(g);
        g.dispose();
        String folder = System.getProperty("looks");
        if (folder != null) {
            ImageIO.write(image, "png", new File(folder, name + ".png"));
        }
        assertFalse(pane.getWidth() < 300, "it has a size of its own");
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    @Test
    void anImportSaysBeforehandWhatItWouldDo() throws Exception {
        EventQueue.invokeAndWait(() -> {
            for (Theme theme : Theme.values()) {
                theme.install(Theme.DEFAULT_FONT);
                for (Locale language : Wording.LANGUAGES) {
                    ImportPane pane = new ImportPane(Wording.in(language), FILE, new ImportReport(Map.of("subjectField", 2), Map.of("figure", 1)),
                            List.of(HOUSE), incoming -> ImportPreview.of(incoming.name().equals("House") ? HOUSE.concepts() : List.of(),
                                    incoming.name().equals("House") ? List.of() : HOUSE.concepts(), incoming.concepts()));
                    try {
                        look(pane, "import-" + language + "-" + theme);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    if (language == Locale.ENGLISH) {
                        assertTrue(texts(pane).contains("In conflict 1"), texts(pane).toString());
                        assertTrue(texts(pane).contains("New 2"));
                        assertTrue(texts(pane).stream().anyMatch(text -> text.contains("Left out: figure (1)")));
                        assertEquals("client", pane.chosen().name());
                        find(pane, JComboBox.class, "Keep in").setSelectedIndex(1);
                        assertTrue(texts(pane).contains("The same 1"), "in the other glossary it is known");
                        assertEquals("House", pane.chosen().name());
                    }
                }
            }
        });
    }

    @Test
    void aTableWithoutKnownNamesIsAskedWhatItsColumnsAre(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), "Nr;Soldiers' words;Remarks\n7;deckchair;seen\n8;whistleblower;\n");
        Table table = GlossaryFiles.table(file).orElseThrow();
        EventQueue.invokeAndWait(() -> {
            for (Theme theme : Theme.values()) {
                theme.install(Theme.DEFAULT_FONT);
                for (Locale language : Wording.LANGUAGES) {
                    ColumnsPane pane = new ColumnsPane(Wording.in(language), "list.csv", table, table.proposed(), "It is not known which column is French.");
                    try {
                        look(pane, "columns-" + language + "-" + theme);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    if (language == Locale.ENGLISH) {
                        assertEquals(Map.of(Column.EN, 1), pane.chosen().columns());
                        JButton go = button(pane, "Go on");
                        assertFalse(go.isEnabled(), "without French there is no glossary");
                        find(pane, JComboBox.class, "Column 3").setSelectedItem("English");
                        find(pane, JComboBox.class, "Column 2").setSelectedItem("French");
                        assertEquals(Map.of(Column.EN, 2, Column.FR, 1), pane.chosen().columns());
                        assertTrue(go.isEnabled());
                        find(pane, JComboBox.class, "Column 1").setSelectedItem("French");
                        assertEquals(Map.of(Column.EN, 2, Column.FR, 0), pane.chosen().columns(), "no two columns are the same");
                    }
                }
            }
        });
    }

    private static JButton button(Container in, String text) {
        for (Component child : in.getComponents()) {
            JButton found = child instanceof JButton button && text.equals(button.getText()) ? button
                    : child instanceof Container inner ? button(inner, text) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void anExportListsWhatTheFormatHasNoPlaceFor() throws Exception {
        EventQueue.invokeAndWait(() -> {
            for (Theme theme : Theme.values()) {
                theme.install(Theme.DEFAULT_FONT);
                for (Locale language : Wording.LANGUAGES) {
                    Locale before = Locale.getDefault();
                    Locale.setDefault(language);   // the sentences of the format speak the language of the program
                    GlossaryExportPane pane = new GlossaryExportPane(Wording.in(language), List.of(HOUSE, FILE), FILE);
                    try {
                        look(pane, "export-" + language + "-" + theme);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    if (language == Locale.ENGLISH) {
                        assertTrue(texts(pane).stream().anyMatch(text -> text.contains("One term that is only proposed")), texts(pane).toString());
                        JComboBox<?> format = find(pane, JComboBox.class, "Format");
                        format.setSelectedIndex(format.getItemCount() - 1);
                        assertTrue(texts(pane).stream().anyMatch(text -> text.startsWith("Holds everything")));
                    }
                    Locale.setDefault(before);
                }
            }
        });
    }
}
