package dev.caulk.analysis;

import dev.caulk.syntax.SourceFile;
import java.util.Optional;

/** Gives back the text of an audited file; trees and texts are not kept during the analysis. */
@FunctionalInterface
public interface SourceTexts {
    /** The bytes of the file; empty when it cannot be read any more. */
    Optional<byte[]> read(SourceFile file);
}
