package dev.caulk.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --jobs}. */
final class Jobs {
    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            converter = Count.class,
            description = "Use N threads (default: one per processor); the result does not depend on it.")
    private int count;

    Jobs() {
        this(Runtime.getRuntime().availableProcessors());
    }

    Jobs(int count) {
        this.count = count;
    }

    /** How many threads to use. */
    int count() {
        return count;
    }

    /** A number of threads. */
    static final class Count implements ITypeConverter<Integer> {
        Count() {}

        @Override
        public Integer convert(String text) {
            try {
                int wanted = Integer.parseInt(text);
                if (wanted > 0) {
                    return wanted;
                }
            } catch (NumberFormatException e) {
                throw refusal(text);
            }
            throw refusal(text);
        }

        private static TypeConversionException refusal(String text) {
            return new TypeConversionException("a number of threads from 1 up is needed, not " + text);
        }
    }
}
