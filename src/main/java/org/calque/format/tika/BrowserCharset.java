package org.calque.format.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Takes what calls itself Latin-1 for Windows-1252, as browsers do (WHATWG, Encoding Standard, 4.2): Latin-1 has control
 * characters where messages and pages have quotes, dashes and œ.
 */
final class BrowserCharset implements EncodingDetector {

    private static final long serialVersionUID = 1;

    private final DefaultEncodingDetector usual = new DefaultEncodingDetector();

    @Override
    public @Nullable Charset detect(InputStream input, Metadata metadata) throws IOException {
        Charset found = usual.detect(input, metadata);
        return StandardCharsets.ISO_8859_1.equals(found) || StandardCharsets.US_ASCII.equals(found) ? Charset.forName("windows-1252") : found;
    }
}
