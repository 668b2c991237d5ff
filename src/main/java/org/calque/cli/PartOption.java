package org.calque.cli;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.calque.format.xliff.XliffCompanions;
import org.calque.format.xliff.XliffContents;
import org.calque.format.xliff.XliffPart;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is left out of XLIFF for a tool that chokes on it. */
final class PartOption {

    @Option(names = "--without", paramLabel = "PART", split = ",", descriptionKey = "without", converter = Part.class)
    private Set<XliffPart> without = new HashSet<>();

    @Option(names = "--fill", descriptionKey = "fill")
    private boolean filled;

    /** @param companions what goes along of the rest */
    XliffContents contents(XliffCompanions companions) {
        return new XliffContents(without, companions, filled, null);
    }

    /** Reads {@code notes}, {@code matches} … */
    static final class Part implements ITypeConverter<XliffPart> {

        @Override
        public XliffPart convert(String value) {
            return Arrays.stream(XliffPart.values()).filter(part -> Names.of(part).equals(value.strip())).findFirst()
                    .orElseThrow(() -> new TypeConversionException(Messages.text("xliff-part-unknown", value,
                            String.join(", ", Arrays.stream(XliffPart.values()).map(Names::of).toList()))));
        }
    }
}
