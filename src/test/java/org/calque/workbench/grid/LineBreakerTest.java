package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.util.FontUtils;
import java.awt.Font;
import java.util.List;
import org.calque.document.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {

    private static CellFont font;

    @BeforeAll
    static void font() {
        FlatInterFont.installLazy();
        font = new CellFont(FontUtils.getCompositeFont(FlatInterFont.FAMILY, Font.PLAIN, 14));
    }

    private static List<String> lines(String markup, float width) {
        CellLayout layout = LineBreaker.layout(CellText.of(TextsModel.coded(markup)), font, width, 0);
        return layout.lines().stream().map(line -> layout.text().string().substring(line.start(), line.end())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "L'ONG Idite Lessom signale qu'environ 500 déserteurs russes se trouvent déjà au Kazakhstan et en Arménie.",
        "Proshaï oruzhie — « Прощай, оружие » — Adieu aux Armes, où des militaires témoignent de la guerre",
        "combinant e\u0301cole, emoji 👍🏽 et 👨\u200D👩\u200D👧 dans une phrase qui est assez longue pour deux lignes",
        "une phrase <b>avec</b> des codes<br/>et une autre ligne, <b>longue</b> elle aussi, <br/>vraiment",
        "eine Zeile\nund noch eine", "x", ""})
    void noLineIsWiderThanTheCellAndNothingIsLost(String markup) {
        for (float width : new float[] {60, 137, 250, 400}) {
            CellLayout layout = LineBreaker.layout(CellText.of(TextsModel.coded(markup)), font, width, 20);
            int at = 0;
            for (Line line : layout.lines()) {
                assertEquals(at, line.start());
                at = line.end();
                int end = line.end();
                while (end > line.start() && Character.isWhitespace(layout.text().string().charAt(end - 1))) {
                    end--;
                }
                for (float[] span : line.spans(line.start(), end)) {
                    assertTrue(span[1] <= width + 0.5f, () -> line + " of " + markup + " at " + width);
                }
            }
            assertEquals(layout.text().length(), at);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le 24 février 2022, le lieutenant Alexandre participe à l'invasion",
        "<b>Fin</b><br/>Autre fin", "cafe\u0301 Идите лесом 👍 fin de la phrase"})
    void aClickWhereTheCaretStandsPutsItThere(String markup) {
        CellLayout layout = LineBreaker.layout(CellText.of(TextsModel.coded(markup)), font, 150, 0);
        String string = layout.text().string();
        for (int position = 0; position <= string.length(); position++) {
            boolean inside = position < string.length() && (Character.isLowSurrogate(string.charAt(position))
                    || Character.getType(string.charAt(position)) == Character.NON_SPACING_MARK);
            if (!inside) {
                var caret = layout.caret(position);
                assertEquals(position, layout.positionAt(caret.x, caret.y + 3), "position " + position);
            }
        }
    }

    @Test
    void neverBreaksAtANonBreakingSpace() {
        String joined = "« inédite »".replace(' ', '\u00A0');
        for (int width = 90; width < 260; width += 7) {
            assertTrue(lines("Elle est qualifiée d'" + joined + " en\u202F!", width).stream()
                    .noneMatch(line -> line.strip().startsWith("»") || line.startsWith("!")), "at " + width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Elle est qualifiée d'« inédite » en Europe : vraiment ? oui ; bien sûr !",
        "Elle dit « Прощай é » : vraiment ? oui ; bien sûr !"})
    void noLineBeginsWithWhatEndsNorEndsWithWhatBegins(String french) {
        for (int width = 110; width < 300; width += 7) {
            for (String line : lines(french, width)) {
                assertTrue("»:?;!".indexOf(line.charAt(0)) < 0 && !line.strip().endsWith("«"), line + " at " + width);
            }
        }
    }

    @Test
    void breaksBehindAHyphenButNotInANumber() {
        float width = (float) font.font().getStringBounds("Russie-", font.context()).getWidth() + 4;
        assertEquals(List.of("Russie-", "Libertés"), lines("Russie-Libertés", width));
        float minus = (float) font.font().getStringBounds("moins de -", font.context()).getWidth() + 4;
        assertEquals(List.of("moins de ", "-5000"), lines("moins de -5000", minus));
    }

    @Test
    void keepsAWordWholeAroundACodeThatDoesNotSeparate() {
        float width = (float) font.font().getStringBounds("il fait deux dé", font.context()).getWidth() + 10;
        assertEquals(2, lines("il fait deux dé<b>p</b>", width).size());
        assertTrue(lines("il fait deux dé<b>p</b>", width).get(1).startsWith("dé"));
        assertTrue(lines("il fait deux dé<br/>p", width + 40).get(1).startsWith("p"));
    }

    @Test
    void aLineEndInTheTextIsALineEnd() {
        assertEquals(List.of("un\n", "deux\n", ""), lines("un\ndeux\n", 300));
    }

    @Test
    void rightToLeftTextBeginsAtTheRight() {
        CellLayout layout = LineBreaker.layout(CellText.of(Text.of("שלום עולם")), font, 300, 0);
        assertEquals(300, layout.lines().get(0).x(0), 0.5);
    }

    @Test
    void aLineOfEachKindIsAsWideAsItIsPainted() {
        String latin = "Ces hommes aspirent à une existence sereine";
        CellLayout plain = LineBreaker.layout(CellText.of(Text.of(latin)), font, 2000, 0);
        assertEquals(font.font().getStringBounds(latin, font.context()).getWidth(), plain.lines().get(0).x(latin.length()), 0.6);
    }
}
