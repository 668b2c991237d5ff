package org.calque.format.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Lays the files that Tika makes of a document in a folder that no other user of the machine can look into. Tika makes them
 * readable by their owner, and then has them replaced by a copy that is readable by all.
 */
public final class PrivateFiles extends TemporaryResources {

    private @Nullable Path folder;

    private PrivateFiles() {
    }

    /** A document for Tika to read; what was laid down of it goes when this is closed. */
    public static TikaInputStream open(byte[] document, Metadata metadata) {
        metadata.set(Metadata.CONTENT_LENGTH, Integer.toString(document.length));
        return TikaInputStream.get(new ByteArrayInputStream(document), new PrivateFiles(), metadata);
    }

    @Override
    public Path createTempFile(String suffix) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("calque");   // readable by its owner alone
            setTemporaryFileDirectory(folder);
        }
        return super.createTempFile(suffix);
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
