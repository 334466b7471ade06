package dev.caulk.model;

import java.util.Optional;

/**
 * A field of a library's struct.
 *
 * @param importPath of the package
 * @param owner the type that declares it
 * @param name its name
 * @param type its type, in the spelling of {@code *google.golang.org/grpc.ClientConn}; empty where not given
 * @param chan the channel it holds
 */
public record FieldModel(
        String importPath, String owner, String name, Optional<String> type, Optional<ChanModel> chan) {
    /** {@code (time.Ticker).C}. */
    public String symbol() {
        return "(" + ownerSymbol() + ")." + name;
    }

    /** {@code time.Ticker}. */
    public String ownerSymbol() {
        return importPath + "." + owner;
    }
}
