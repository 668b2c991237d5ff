package org.calque.cli;

import org.calque.format.xliff.XliffVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 1.2} or {@code 2.1}. */
final class VersionOption implements ITypeConverter<XliffVersion> {

    @Override
    public XliffVersion convert(String value) {
        return switch (value) {
            case "1.2" -> XliffVersion.V1_2;
            case "2.1" -> XliffVersion.V2_1;
            default -> throw new TypeConversionException(Messages.text("version-unknown", value));
        };
    }
}
