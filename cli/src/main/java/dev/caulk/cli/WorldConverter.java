package dev.caulk.cli;

import dev.caulk.analysis.WorldAssumption;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code open} and {@code closed}. */
final class WorldConverter implements ITypeConverter<WorldAssumption> {
    @Override
    public WorldAssumption convert(String value) {
        return switch (value) {
            case "open" -> WorldAssumption.OPEN;
            case "closed" -> WorldAssumption.CLOSED;
            default -> throw new TypeConversionException("'" + value + "' is neither open nor closed");
        };
    }
}
