package org.calque.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.XLIFFWriter;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import net.sf.okapi.lib.segmentation.SRXDocument;

/** A Word document to XLIFF with Okapi alone: its filter, a file of sentence rules, its writer. A program, to time its start with. */
final class BareOkapi {

    private BareOkapi() {
    }

    /** @param args the document, the file of sentence rules, and the XLIFF to write */
    public static void main(String[] args) throws IOException {
        SRXDocument rules = new SRXDocument();
        try (InputStream in = Files.newInputStream(Path.of(args[1]))) {
            rules.loadRules(in);
        }
        ISegmenter segmenter = rules.compileLanguageRules(LocaleId.FRENCH, null);
        try (IFilter filter = new OpenXMLFilter();
                RawDocument raw = new RawDocument(Path.of(args[0]).toUri(), "UTF-8", LocaleId.FRENCH, LocaleId.ENGLISH)) {
            XLIFFWriter writer = new XLIFFWriter();
            writer.setOptions(LocaleId.ENGLISH, "UTF-8");
            writer.setOutput(args[2]);
            writer.getParameters().setCopySource(false);
            filter.open(raw);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    event.getTextUnit().createSourceSegmentation(segmenter);
                }
                writer.handleEvent(event);
            }
            writer.close();
        }
    }
}
