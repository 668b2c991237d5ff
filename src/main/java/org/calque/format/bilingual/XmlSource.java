package org.calque.format.bilingual;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.job.Fault;

/**
 * An XML file as a string, with what it takes to write it back in its own encoding.
 *
 * @param name    what the file is called
 * @param text    the whole of it, without its byte order mark
 * @param charset what it is encoded in
 * @param mark    whether a byte order mark stood before it
 */
public record XmlSource(String name, String text, Charset charset, boolean mark) {

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    /**
     * Decodes a file by its byte order mark, or else by its XML declaration, or else as UTF-8 (XML 1.0, appendix F).
     *
     * @throws org.calque.job.FaultException if it is empty, or its bytes are not in the encoding that it claims
     */
    public static XmlSource of(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw Fault.FILE_EMPTY.at(name);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(name, bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decode(name, bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decode(name, bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0, '<')) {
            return decode(name, bytes, 0, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, '<', 0)) {
            return decode(name, bytes, 0, StandardCharsets.UTF_16LE);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        String label = declared.find() ? declared.group(1) : "UTF-8";
        try {
            Charset charset = Charset.forName(label);
            // a file that can be read so far is not in UTF-16, whatever it says
            return decode(name, bytes, 0, charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Fault.XML_ENCODING.because(e, name, label, 1);
        }
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static XmlSource decode(String name, byte[] bytes, int from, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            CharBuffer text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(in);
            return new XmlSource(name, text.toString(), charset, from > 0);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = from; i < in.position(); i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
            throw Fault.XML_ENCODING.because(e, name, charset.name(), line);
        }
    }

    /**
     * Writes the file with some stretches replaced, in its own encoding; characters that it cannot hold become numeric
     * references. The stream is flushed and left open.
     *
     * @param splices in any order, none overlapping another
     */
    public void write(List<Splice> splices, OutputStream out) {
        List<Splice> inOrder = splices.stream().sorted().toList();
        CharsetEncoder encoder = charset.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try {
            // the JDK's UTF-16LE and UTF-16BE write no mark of their own
            Writer writer = new OutputStreamWriter(out, encoder);
            if (mark) {
                writer.write('\uFEFF');
            }
            int at = 0;
            for (Splice splice : inOrder) {
                writer.write(text, at, splice.start() - at);
                writeEncodable(writer, encoder, splice.text());
                at = splice.end();
            }
            writer.write(text, at, text.length() - at);
            writer.flush();
        } catch (IOException e) {
            throw Fault.WRITE_FAILED.because(e, name, e);
        }
    }

    private static void writeEncodable(Writer writer, CharsetEncoder encoder, String text) throws IOException {
        CharsetEncoder probe = encoder.charset().newEncoder();
        if (probe.canEncode(text)) {
            writer.write(text);
            return;
        }
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            String one = Character.toString(point);
            writer.write(probe.canEncode(one) ? one : "&#x" + Integer.toHexString(point) + ";");
            i += one.length();
        }
    }
}
