package org.calque.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Those who say whether what we write is XLIFF: the OASIS schemas, and for 2.1 its Schematron rules and a reader that checks meaning too. */
public final class Judges {

    private static final String XLIFF2 = "/net/sf/okapi/lib/xliff2/";
    private static final String VERIFICATION = "/net/sf/okapi/lib/verification/";
    private static final String XML = XLIFF2 + "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd";

    private static final String FACTORY = "javax.xml.validation.SchemaFactory:http://www.w3.org/2001/XMLSchema";

    private static final Schema STRICT = schema(VERIFICATION + "xliff-core-1.2-strict.xsd");
    private static final Schema TRANSITIONAL = schema(VERIFICATION + "xliff-core-1.2-transitional.xsd");
    private static final Schema TWO = schema(XLIFF2 + "xliff_core_2.0.xsd", XLIFF2 + "modules/metadata.xsd",
            XLIFF2 + "modules/matches.xsd", XLIFF2 + "modules/glossary.xsd", XLIFF2 + "modules/fs.xsd",
            XLIFF2 + "modules/resource_data.xsd", XLIFF2 + "modules/size_restriction.xsd", XLIFF2 + "modules/validation.xsd");

    /** Bytes. The rules go through the whole document for each thing in it: what they say of 1 500 like units is worth no 5 seconds. */
    private static final int SHORT = 50_000;

    private Judges() {
    }

    public static void accept(byte[] xliff, XliffVersion version) throws Exception {
        if (version == XliffVersion.V1_2) {
            validate(TRANSITIONAL, xliff);
            validate(STRICT, xliff);
        } else {
            validate(TWO, xliff);
            if (xliff.length < SHORT) {
                assertEquals(List.of(), SchematronRules.broken(xliff), () -> new String(xliff, StandardCharsets.UTF_8));
            }
            // an old Xerces on the class path offers itself first and knows no access limits, which the reader asks for
            String before = System.setProperty(FACTORY, SchemaFactory.newDefaultInstance().getClass().getName());
            try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
                reader.open(new ByteArrayInputStream(xliff));
                while (reader.hasNext()) {
                    reader.next();
                }
            } finally {
                if (before == null) {
                    System.clearProperty(FACTORY);
                } else {
                    System.setProperty(FACTORY, before);
                }
            }
        }
    }

    private static void validate(Schema schema, byte[] xliff) throws SAXException, IOException {
        Validator validator = schema.newValidator();
        validator.validate(new StreamSource(new ByteArrayInputStream(xliff)));
    }

    private static Schema schema(String... paths) {
        try {
            // the JDK's own: an older one on the class path knows less
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            DOMImplementationLS inputs = (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            Map<String, String> places = Map.of("http://www.w3.org/XML/1998/namespace", XML,
                    "urn:oasis:names:tc:xliff:document:2.0", XLIFF2 + "xliff_core_2.0.xsd",
                    "urn:oasis:names:tc:xliff:metadata:2.0", XLIFF2 + "modules/metadata.xsd");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                LSInput input = inputs.createLSInput();
                input.setByteStream(Judges.class.getResourceAsStream(places.getOrDefault(namespace, XML)));
                input.setSystemId(systemId);
                return input;
            });
            List<Source> sources = new ArrayList<>();
            for (String path : paths) {
                try (InputStream in = Judges.class.getResourceAsStream(path)) {
                    sources.add(new StreamSource(new ByteArrayInputStream(in.readAllBytes()), path));
                }
            }
            return factory.newSchema(sources.toArray(new Source[0]));
        } catch (SAXException | IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
