package dev.caulk.grammar;

import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNType;

/**
 * Stands in the place of ANTLR's class of this name in the generated parser, which sees this package before what it imports. The
 * network that ANTLR's would build takes a tenth of the time that a small tree does, and nothing asks it: see {@link
 * GenericOrArray} and {@link FailFast}.
 */
final class ATNDeserializer {
    /** Where a serialized network says what it is of. */
    private static final int TYPE = 1;

    private static final int LEXER = 0;

    /** The network of a lexer, which cannot do without; of a parser, one without states. */
    ATN deserialize(char[] serialized) {
        return serialized[TYPE] == LEXER
                ? new org.antlr.v4.runtime.atn.ATNDeserializer().deserialize(serialized)
                : new ATN(ATNType.PARSER, 0);
    }
}
