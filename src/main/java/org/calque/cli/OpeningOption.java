package org.calque.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.calque.format.OpeningOptions;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.format.okapi.SrxSplitter;
import org.calque.job.Fault;
import org.calque.language.SentenceRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What of a file is taken for translation, and by which rules it is cut. */
final class OpeningOption {

    @Option(names = "--include", paramLabel = "PART", split = ",", descriptionKey = "include", converter = Named.class)
    private List<Part> included = new ArrayList<>();

    @Option(names = "--leave-out", paramLabel = "PART", split = ",", descriptionKey = "leave-out", converter = Named.class)
    private List<Part> leftOut = new ArrayList<>();

    @Option(names = "--srx", paramLabel = "SRX", descriptionKey = "srx")
    private @Nullable Path srx;

    OpeningOptions options() {
        Extraction wanted = Extraction.USUAL;
        for (Part part : included) {
            wanted = wanted.with(part, true);
        }
        for (Part part : leftOut) {
            wanted = wanted.with(part, false);
        }
        return new OpeningOptions(wanted, srx == null ? null : rules(srx));
    }

    private static SentenceRules rules(Path file) {
        if (!Files.exists(file)) {
            throw Fault.FILE_MISSING.at(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return SrxSplitter.rules(in, file.toString());
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, file, e);
        }
    }

    /** Reads {@code speaker-notes}. */
    static final class Named implements ITypeConverter<Part> {

        @Override
        public Part convert(String value) {
            return Arrays.stream(Part.values()).filter(part -> Extraction.name(part).equals(value)).findFirst()
                    .orElseThrow(() -> new TypeConversionException(Messages.text("part-unknown", value,
                            Arrays.stream(Part.values()).map(Extraction::name).collect(Collectors.joining(", ")))));
        }
    }
}
