package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown, HTML, plain text and e-mail, in all the charsets they come in. */
class TextFormatsTest extends FormatsTestBase {

    private static final String MARKDOWN = "# Un œuvre *rare*\r\n\r\nDeux lignes,  \r\nun `code & <b>` et &lt;i&gt; &amp; &nbsp; 3 < 4.\r\n\r\n"
            + "- « item »\r\n- autre\r\n\r\n> cité\r\n> encore\r\n\r\n| a | b |\r\n|---|---|\r\n| c | **d** |\r\n\r\nSous-titre\r\n----------\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void markdownUntouchedIsTheSameToTheByte(String charset) {
        byte[] bytes = MARKDOWN.getBytes(Charset.forName(charset));
        Opened opened = open("a.md", bytes);
        assertEquals(charset, opened.original().charset());
        assertEquals("Un œuvre rare", sources(opened).get(0));
        assertArrayEquals(bytes, write(opened, opened.document()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsKept(String charset) {
        byte[] bytes = ("\uFEFF" + MARKDOWN).getBytes(Charset.forName(charset));
        Opened opened = open("a.md", bytes);
        assertArrayEquals(bytes, write(opened, opened.document()));
        assertFalse(sources(opened).get(0).startsWith("\uFEFF"));
    }

    @Test
    void markdownIsTranslatedWhereItStands() {
        Opened opened = open("a.md", MARKDOWN);
        String written = text(write(opened, FormatsTestBase::loud));
        assertTrue(written.startsWith("# UN ŒUVRE *RARE*\r\n\r\nDEUX LIGNES,  \r\nUN `CODE & <B>` ET &lt;I> & \u00A0 3 < 4.\r\n"), written);
        assertTrue(written.contains("> CITÉ\r\n> ENCORE\r\n\r\n| A | B |\r\n|---|---|\r\n| C | **D** |\r\n\r\nSOUS-TITRE\r\n------"), written);
    }

    @Test
    void markdownKindsAreKnown() {
        Opened opened = open("a.md", MARKDOWN);
        assertEquals(1, unit(opened, "Un œuvre").level());
        assertEquals(2, unit(opened, "Sous-titre").level());
        assertEquals(Unit.Kind.LIST_ITEM, unit(opened, "« item").kind());
        assertEquals(Unit.Kind.LIST_ITEM, unit(opened, "autre").kind());
        assertEquals(Unit.Kind.CELL, unit(opened, "d").kind());
        assertEquals(Unit.Kind.PARAGRAPH, unit(opened, "Deux lignes").kind());
    }

    @Test
    void whatMarkdownEscapesIsReadPlainAndWrittenEscaped() {
        String markdown = "Un \\* note et `\\* code` de a\\_b, 5 * 3, x_y.\n\n1\\. Pas un item.\n\n\\# Pas un titre\n\n| a \\| b | c |\n|---|---|\n| d | e |\n";
        Opened opened = open("a.md", markdown);
        assertEquals("Un * note et \\* code de a_b, 5 * 3, x_y.", sources(opened).get(0));
        assertTrue(sources(opened).containsAll(List.of("1. Pas un item.", "# Pas un titre")), sources(opened).toString());
        assertEquals(markdown, text(write(opened, opened.document())));
        String written = text(write(opened, FormatsTestBase::loud));
        assertTrue(written.startsWith("UN \\* NOTE ET `\\* CODE` DE A_B, 5 \\* 3, X_Y.\n\n1\\. PAS UN ITEM.\n\n\\# PAS UN TITRE\n"), written);
        Opened again = open("b.md", written);
        assertEquals(sources(opened).stream().map(source -> source.toUpperCase(java.util.Locale.ROOT)).toList(), sources(again));
    }

    @Test
    void whatATranslatorAddsIsNoMarkup() {
        Opened opened = open("a.md", "Un mot.\n");
        String written = text(write(opened, segment -> segment.withTarget(Text.of("A *word* and snake_case, `x`, _y_."), SegmentState.CONFIRMED)));
        assertEquals("A \\*word\\* and snake_case, \\`x\\`, \\_y\\_.\n", written);
        assertEquals(List.of("A *word* and snake_case, `x`, _y_."), sources(open("b.md", written)));
    }

    @Test
    void aLinksTitleIsNoPartOfTheWordBeforeIt() {
        Opened opened = open("a.md", "Voir la [ville](https://example.org \"Caen\") et sa ~~plage~~.\n");
        List<Code> codes = unit(opened, "Voir").source().codes();
        int between = "Voir la ville".length();
        assertTrue(codes.stream().anyMatch(code -> code.offset() == between && code.separates()), codes.toString());
    }

    @Test
    void whatWindows1252CannotSpellGoesOutAsUtf8() {
        Opened opened = open("a.md", "Un café à Caen.\n".getBytes(Charset.forName("windows-1252")));
        byte[] written = write(opened, segment -> segment.withTarget(Text.of("Прощай in Caen."), SegmentState.CONFIRMED));
        assertEquals("Прощай in Caen.\n", text(written));
    }

    @Test
    void htmlThatCallsItselfLatin1KeepsItsQuotesAndLigatures() {
        String html = "<html lang=\"fr\"><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\"></head>"
                + "<body><p>L’œuvre « rare » coûte 5 €.</p></body></html>";
        Opened opened = open("a.html", html.getBytes(Charset.forName("windows-1252")));
        assertEquals("windows-1252", opened.original().charset());
        assertEquals(List.of("L’œuvre « rare » coûte 5 €."), sources(opened));
        String written = text(write(opened, FormatsTestBase::loud));
        assertTrue(written.contains("<p>L’ŒUVRE « RARE » COÛTE 5 €.</p>"), written);
        assertTrue(written.contains("charset=UTF-8") && written.contains("lang=\"en\""), written);
    }

    @Test
    void htmlWordsAreNeverGluedNorSentencesCutAtUnknownElements() {
        Opened opened = open("a.html", "<html><body><p>Fin<br>Autre, un <mark>mot</mark> de <time>mai</time> dé<b>part</b>.</p></body></html>");
        Unit unit = unit(opened, "FinAutre");
        assertEquals("FinAutre, un mot de mai départ.", unit.source().string());
        assertEquals(List.of("lb"), unit.source().codes().stream().filter(Code::separates).map(Code::type).toList());
        assertTrue(text(write(opened, FormatsTestBase::loud))
                .contains("<p>FIN<br>AUTRE, UN <mark>MOT</mark> DE <time>MAI</time> DÉ<b>PART</b>.</p>"));
    }

    @Test
    void aSentenceMayEndAtALineBreak() {
        Opened opened = open("a.html", "<html><body><p>Un <b>vers</b> fini.<br>Un autre<br>vers.</p></body></html>");
        assertEquals(List.of("Un vers fini.", "Un autrevers."), sources(opened));
        assertTrue(text(write(opened, FormatsTestBase::loud)).contains("<p>UN <b>VERS</b> FINI.<br>UN AUTRE<br>VERS.</p>"));
    }

    @Test
    void htmlAttributesAreOfferedAndWritten() {
        Opened opened = open("a.html", "<html><body><p>Une <img src=\"a.png\" alt=\"Une photo\"> et <a href=\"b\" title=\"Un lien\">ceci</a>.</p>"
                + "<ol><li value=\"3\">Trois</li></ol></body></html>");
        assertEquals(Unit.Kind.ATTRIBUTE, unit(opened, "Une photo").kind());
        assertEquals(Unit.Kind.LIST_ITEM, unit(opened, "Trois").kind());
        assertFalse(sources(opened).contains("3"));
        String written = text(write(opened, FormatsTestBase::loud));
        assertTrue(written.contains("<p>UNE <img src=\"a.png\" alt=\"UNE PHOTO\"> ET <a href=\"b\" title=\"UN LIEN\">CECI</a>.</p>"), written);
    }

    @Test
    void onlyTheSourceLanguageIsRenamed() {
        Opened opened = open("a.html", "<html lang=\"fr\"><body><p lang=\"fr\">Il dit <span lang=\"ru\">прощай</span>.</p></body></html>");
        String written = text(write(opened, FormatsTestBase::loud));
        assertTrue(written.contains("<p lang=\"en\">") && written.contains("<span lang=\"ru\">"), written);
    }

    @Test
    void scriptsAndDrawingsAreSaidToBeLeftOutOnlyWhereReadersSeeThem() {
        Opened opened = open("a.html", "<html><body><p>Un texte.</p><script>var mot = 'caché';</script>"
                + "<svg><text>Une légende dessinée</text></svg></body></html>");
        assertEquals(List.of("Un texte."), sources(opened));
        assertTrue(opened.leftOut().toString().contains("légende dessinée"), opened.leftOut().toString());
        assertFalse(opened.leftOut().toString().contains("caché"), opened.leftOut().toString());
    }

    @Test
    void aTextWithHashesAndTimesStaysText() {
        String seed = "Un chapeau.\n## Un titre\nUne phrase. Une autre.\n00:00Bonjour et\n00:05bienvenue.\n";
        Opened opened = open("a.txt", seed);
        assertEquals("text/plain", opened.original().mediaType());
        assertEquals(List.of("Un chapeau.", "Un titre", "Une phrase.", "Une autre.", "Bonjour et bienvenue."), sources(opened));
        assertEquals(seed, text(write(opened, opened.document())));
        assertTrue(text(write(opened, FormatsTestBase::loud)).startsWith("UN CHAPEAU.\n## UN TITRE\nUNE PHRASE. UNE AUTRE.\n00:00"));
    }

    @Test
    void aMessageComesInByParagraphsWithItsSubject() {
        Opened opened = open("a.eml", "From: Jean <jean@example.org>\nTo: Marie <marie@example.org>\nSubject: =?utf-8?q?D=C3=A9serteurs?=\n"
                + "Date: Mon, 2 Feb 2026 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: 8bit\n\nBonjour Marie,\n\nSix déserteurs russes sont arrivés à Caen au mois de mai, et ils\n"
                + "ont besoin d’aide.\n\n- un\n- deux\n\nJean\n");
        assertEquals(List.of("Déserteurs", "Bonjour Marie,", "Six déserteurs russes sont arrivés à Caen au mois de mai, et ils ont besoin d’aide.",
                "- un", "- deux", "Jean"), sources(opened));
        assertEquals("a.html", opened.original().name());
        assertTrue(text(write(opened, FormatsTestBase::loud)).contains("<h1>DÉSERTEURS</h1>\n<p>BONJOUR MARIE,</p>"));
    }

    @Test
    void aPageInAMessageKeepsItsQuotesAndLigatures() {
        Opened opened = open("a.eml", "From: a@example.org\nTo: b@example.org\nSubject: Prix\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b1\"\n\n"
                + "--b1\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nC=92est 5 =80.\n--b1\n"
                + "Content-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "<html><body><p>C=92est l=92=9Cuvre <b>rare</b>. Elle co=FBte 5 =80.</p></body></html>\n--b1--\n");
        assertEquals(List.of("Prix", "C’est l’œuvre rare.", "Elle coûte 5 €."), sources(opened));
    }

    @Test
    void richTextComesInWithItsFormatting() {
        Opened opened = open("a.rtf", "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\\pard Une {\\b grande} arm\\'e9e.\\par Une autre.\\par}");
        assertEquals("Une grande armée.", unit(opened, "Une grande").source().string().strip());
        assertTrue(text(write(opened, FormatsTestBase::loud)).contains("<b>GRANDE"));
    }

    @Test
    void aBilingualFileIsNeverCutAnew() {
        String xliff = "<?xml version=\"1.0\"?><xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" "
                + "source-language=\"fr\" target-language=\"en\" datatype=\"plaintext\"><body><trans-unit id=\"u1\"><source>Une phrase. Une autre."
                + "</source><target>A sentence.</target></trans-unit></body></file></xliff>";
        Opened opened = open("a.txt", xliff);
        assertTrue(opened.document().bilingual());
        Segment only = opened.document().segments().get(0);
        assertEquals("u1", only.key());
        assertEquals("Une phrase. Une autre.", only.source().string());
        assertEquals("A sentence.", only.target().string());
    }

    /** Neither has a name that must be there, and the translation has neither. */
    @Test
    void picturesOfAMailAndMessagesPassedOnAreListed() {
        Opened opened = open("a.eml", "From: a@example.org\nSubject: Un titre\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n"
                + "--b\nContent-Type: text/plain; charset=utf-8\n\nSix marins ont quitté leur navire.\n"
                + "--b\nContent-Type: image/png; name=\"photo.png\"\nContent-Disposition: attachment; filename=\"photo.png\"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
                + "--b\nContent-Type: message/rfc822\n\nFrom: c@example.org\nSubject: Avant\n\nUn texte transmis.\n--b--\n");
        assertEquals(List.of("Un titre", "Six marins ont quitté leur navire."), sources(opened));
        assertEquals(2, opened.leftOut().size(), opened.leftOut().toString());
        assertTrue(opened.leftOut().get(0).contains("photo.png") && opened.leftOut().get(1).contains("message/rfc822"), opened.leftOut().toString());
    }
}
