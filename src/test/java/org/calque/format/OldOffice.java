package org.calque.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of old Office programs, made by POI. */
final class OldOffice {

    private OldOffice() {
    }

    /** Slides with a text each. */
    static byte[] ppt(String... texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            for (String text : texts) {
                HSLFTextBox box = show.createSlide().createTextBox();
                box.setText(text);
            }
            show.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A message with its text and no attachment ([MS-OXMSG]): each property is a stream of its own, listed in one more. */
    static byte[] msg(String subject, String body) {
        Map<Integer, String> properties = new TreeMap<>(Map.of(0x001A, "IPM.Note", 0x0037, subject, 0x0C1A, "A. Martin", 0x1000, body));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            ByteBuffer list = ByteBuffer.allocate(32 + 16 * properties.size()).order(ByteOrder.LITTLE_ENDIAN).position(32);
            for (Map.Entry<Integer, String> property : properties.entrySet()) {
                byte[] value = property.getValue().getBytes(StandardCharsets.UTF_16LE);
                file.createDocument(new ByteArrayInputStream(value), String.format("__substg1.0_%04X001F", property.getKey()));
                list.putInt(property.getKey() << 16 | 0x1F).putInt(6).putInt(value.length + 2).putInt(0);
            }
            file.createDocument(new ByteArrayInputStream(list.array()), "__properties_version1.0");
            file.createDirectory("__nameid_version1.0");
            file.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
