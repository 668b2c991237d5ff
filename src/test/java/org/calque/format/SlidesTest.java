package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.junit.jupiter.api.Test;

/** Slides look in PowerPoint as they did. */
class SlidesTest extends FormatsTestBase {

    /** PowerPoint does not look for a run's formatting anywhere but in the run (MS-OI29500, 2.1.1398). */
    @Test
    void runsKeepTheirFormattingThemselves() throws IOException {
        byte[] written = write(open("a.pptx", slides()), FormatsTestBase::loud);
        String slide = Samples.part(written, "ppt/slides/slide1.xml");
        assertFalse(slide.contains("defRPr"), slide);
        List<String> runs = List.of(slide.split("(?=<a:r>)")).stream().filter(run -> run.startsWith("<a:r>")).toList();
        assertEquals(2, runs.size(), slide);
        for (String run : runs) {
            assertTrue(run.contains("sz=\"2400\"") && run.contains("<a:srgbClr val=\"FF0000\"/>") && run.contains("lang=\"en-GB\""), run);
        }
        assertTrue(runs.get(1).contains(" b=\"") && !runs.get(0).contains(" b=\""), slide);
    }

    @Test
    void aLineBreakPartsWords() throws IOException {
        Opened opened = open("a.pptx", slides());
        assertTrue(unit(opened, "Une nuit").source().codes().stream().anyMatch(code -> code.type().equals("lb") && code.separates()));
    }

    private static byte[] slides() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            XSLFTextBox box = slide.createTextBox();
            XSLFTextParagraph paragraph = box.addNewTextParagraph();
            run(paragraph, "Une nuit", false);
            paragraph.addLineBreak();
            run(paragraph, "en mer", true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    private static void run(XSLFTextParagraph paragraph, String text, boolean bold) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontSize(24.0);
        run.setFontColor(Color.RED);
        if (bold) {
            run.setBold(true);
        }
    }
}
