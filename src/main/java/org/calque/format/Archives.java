package org.calque.format;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Looks an archive over before any reader opens it: none of them guards against one that unpacks to gigabytes. What the
 * archive says of its sizes may be a lie, so it is unpacked here once, into nothing.
 */
final class Archives {

    /** Office files shrink to a tenth, tables to a fiftieth; nothing honest to less than a hundredth of so much. */
    private static final long RATIO = 100;
    private static final long HARMLESS = 50_000_000;
    private static final long LIMIT = 1_000_000_000;
    private static final int ENTRIES = 20_000;
    /** Bytes at the start of a part in which a document type is looked for. */
    private static final int HEAD = 4096;

    private Archives() {
    }

    static boolean looksLikeOne(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * @param file for sentences to the user
     * @return its media type, if it {@linkplain PackageKind plainly says} what it is, or null
     * @throws org.calque.job.FaultException if it is a bomb, encrypted, or cut off
     */
    static @Nullable String inspect(byte[] bytes, Object file, Progress progress) {
        long limit = Math.min(LIMIT, Math.max(HARMLESS, bytes.length * RATIO));
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        boolean office = false;
        String typed = "";
        PackageKind kind = new PackageKind();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                progress.check();
                kind.entry(entry.getName());
                boolean manifest = entry.getName().equals("META-INF/manifest.xml");
                office |= entry.getName().equals("[Content_Types].xml");
                StringBuilder head = new StringBuilder();
                StringBuilder listed = new StringBuilder();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    kind.bytes(buffer, n);
                    if (manifest && listed.length() < 1_000_000) {
                        listed.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                    }
                    if (typed.isEmpty() && head.length() < HEAD && entry.getName().matches(".*\\.(?:xml|rels)")) {
                        head.append(new String(buffer, 0, Math.min(n, HEAD), StandardCharsets.ISO_8859_1).replace("\0", ""));
                    }
                    if (unpacked > limit) {
                        throw Fault.DOCUMENT_BOMB.at(file, limit / 1_000_000);
                    }
                }
                if (head.indexOf("<!DOCTYPE") >= 0) {
                    typed = entry.getName();
                }
                if (listed.indexOf("encryption-data") >= 0) {
                    throw Fault.DOCUMENT_ENCRYPTED.at(file);
                }
                if (++entries > ENTRIES) {
                    throw Fault.DOCUMENT_BOMB.at(file, limit / 1_000_000);
                }
            }
        } catch (EOFException e) {
            throw Fault.DOCUMENT_DAMAGED.because(e, file, "ZIP: EOF");
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw Fault.DOCUMENT_ENCRYPTED.because(e, file);
            }
            throw Fault.DOCUMENT_DAMAGED.because(e, file, String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            throw Fault.DOCUMENT_DAMAGED.because(e, file, String.valueOf(e.getMessage()));
        }
        if (entries == 0 || !ended(bytes)) {
            throw Fault.DOCUMENT_DAMAGED.at(file, "ZIP: EOF");
        }
        if (office && !typed.isEmpty()) {   // which no part of such a package may have: ISO/IEC 29500-2 on how parts use XML
            throw Fault.DOCUMENT_DAMAGED.at(file, "DTD: " + typed);
        }
        return kind.type();
    }

    /** What is wrong with a compound file ([MS-CFB]), as Office wrote before 2007; empty if it is whole. */
    static Optional<FaultException> brokenCompound(byte[] bytes, Object file) {
        try {
            new POIFSFileSystem(new ByteArrayInputStream(bytes)).close();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | BufferUnderflowException
                 | RecordFormatException e) {
            // in so many ways POI says that a block is not where it should be: 15,000 spoilt files had no other
            return Optional.of(Fault.DOCUMENT_DAMAGED.because(e, file, e));
        }
    }

    /** Whether the directory that ends every archive is there: one cut off between two entries has none. */
    private static boolean ended(byte[] bytes) {
        for (int i = bytes.length - 22; i >= 0 && i > bytes.length - 22 - 65_536; i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
