package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.InvalidParameterException;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What an XLIFF 2 breaks of its standard: the OASIS schemas, and what they cannot express (references, pairs of codes, ids). It
 * is told and never refused for: other tools' files that work break it often.
 */
public final class XliffStandard {

    /** An old Xerces on the class path would be taken first; it knows no limits of access, which this reader asks for. */
    private static final String FACTORY = "javax.xml.validation.SchemaFactory:http://www.w3.org/2001/XMLSchema";

    /** Complaints about what the standard allows: several tracked changes, prefixes of extensions, terms marked in a target. */
    private static final List<String> UNFOUNDED = List.of("Too many elements '{urn:oasis:names:tc:xliff:changetracking:2.0}changeTrack'",
            "is not recognized.", "for <translation> does not point to an existing span");

    private static final Pattern WHERE = Pattern.compile("lineNumber: (\\d+); columnNumber: \\d+; (?:cvc-[\\w.-]+: )?");
    private static final Pattern LAST_READ = Pattern.compile("\\s*Last element read: '[^']*':?\\s*");

    static {
        System.setProperty(FACTORY, SchemaFactory.newDefaultInstance().getClass().getName());
    }

    private XliffStandard() {
    }

    /**
     * The first fault that a file of XLIFF 2.0 or 2.1 has, with its place; null if it has none.
     *
     * @param xliff a file that was read without a fault of its XML
     * @throws org.calque.job.Cancelled if the user stopped it
     */
    public static @Nullable String fault(byte[] xliff, Progress progress) {
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(new ByteArrayInputStream(xliff));
            while (reader.hasNext()) {
                reader.next();
                progress.check();
            }
            return null;
        } catch (XLIFFException | InvalidParameterException e) {
            String said = String.valueOf(e.getMessage());
            return UNFOUNDED.stream().anyMatch(said::contains) ? null : tidy(said);
        }
    }

    private static String tidy(String said) {
        String where = WHERE.matcher(said).replaceFirst("line $1: ");
        String brief = LAST_READ.matcher(where).replaceAll(": ").replaceFirst("^Error (?:in )?", "");
        return brief.replaceAll("\"[^\"]*\":([\\w.-]+)", "<$1>").replaceAll("'\\{(<[^{}]*>)\\}'", "$1").replaceAll("\\{(?:urn|https?):[^}]*\\}", "")
                .replaceAll("\\s+", " ").strip();
    }
}
