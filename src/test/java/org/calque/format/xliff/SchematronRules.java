package org.calque.format.xliff;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;
import name.dmaus.schxslt.Schematron;
import name.dmaus.schxslt.SchematronException;
import net.sf.saxon.TransformerFactoryImpl;

/** The Schematron that OASIS publishes with XLIFF 2.1: what its schemas cannot say, such as which ids must meet. Compiled once. */
final class SchematronRules {

    private static final List<Schematron> RULES =
            Stream.of("xliff_core_2.1", "modules/matches", "modules/glossary", "modules/metadata").map(SchematronRules::compiled).toList();

    /**
     * Patterns F5 and F6 also want the counterpart of an isolated code in another unit of the file. The constraint they stand for only
     * says that it is not in the same unit, which they ask apart; and they refuse valid files of the standard's own test suite for it
     * ({@code core/valid/withNotes.xlf}). A half whose other half is nowhere is what a translator has who lost it.
     */
    private static final Pattern WANTS_COUNTERPART = Pattern.compile("out of (?:the )?'unit'");

    private SchematronRules() {
    }

    /** What of the rules a document breaks, a sentence each; empty if nothing. */
    static List<String> broken(byte[] xliff) throws SchematronException {
        List<String> broken = new ArrayList<>();
        for (Schematron rules : RULES) {
            for (String said : rules.validate(new StreamSource(new ByteArrayInputStream(xliff))).getValidationMessages()) {
                if (!WANTS_COUNTERPART.matcher(said).find()) {
                    broken.add(said);
                }
            }
        }
        return broken;
    }

    private static Schematron compiled(String name) {
        TransformerFactory factory = new TransformerFactoryImpl();
        factory.setErrorListener(new ErrorListener() {   // the rules ask for a document of no name, and do without
            @Override
            public void warning(TransformerException e) {
            }

            @Override
            public void error(TransformerException e) {
            }

            @Override
            public void fatalError(TransformerException e) throws TransformerException {
                throw e;
            }
        });
        String place = Objects.requireNonNull(SchematronRules.class.getResource("/net/sf/okapi/lib/xliff2/" + name + ".sch")).toString();
        try {
            return new Schematron(new StreamSource(place), null, factory);
        } catch (SchematronException e) {
            throw new IllegalStateException(e);
        }
    }
}
