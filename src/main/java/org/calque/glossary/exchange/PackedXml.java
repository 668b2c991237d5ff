package org.calque.glossary.exchange;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.jspecify.annotations.Nullable;

/** The parts of a ZIP file of XML, as the programs of an office write them. */
final class PackedXml {

    private final String name;
    private final byte[] bytes;
    private final int limitMb;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    /** @param limitMb a part that holds more than this, unpacked, is refused */
    PackedXml(String name, byte[] bytes, int limitMb) {
        this.name = name;
        this.bytes = bytes;
        this.limitMb = limitMb;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    String name() {
        return name;
    }

    boolean has(String part) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return true;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;   // no ZIP file, whatever its first letters are
        }
        return false;
    }

    /** The part of that name from its beginning, or null where there is none. */
    @Nullable XMLStreamReader part(String wanted) throws IOException, XMLStreamException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(wanted)) {
                    return factory.createXMLStreamReader(new Limited(zip));
                }
            }
        } catch (IllegalArgumentException malformed) {   // a name of a part that is in no encoding
            throw new ZipException(malformed.getMessage());
        }
        return null;
    }

    FaultException unreadable(@Nullable Exception cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof FaultException fault) {
                return fault;
            }
        }
        return cause == null ? Fault.GLOSSARY_INVALID.at(name, Reason.SHEET_BROKEN.in())
                : Fault.GLOSSARY_INVALID.because(cause, name, Reason.SHEET_BROKEN.in());
    }

    /** Of a part that grows beyond all measure as it is unpacked, no more is read. */
    private final class Limited extends FilterInputStream {

        private long left = (long) limitMb << 20;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException(Fault.FILE_TOO_LARGE.at(name, limitMb + 1, limitMb));
            }
        }
    }
}
