package dev.caulk.model;

import java.util.List;

/**
 * The content of one file of models.
 *
 * @param source where it was read from
 * @param functions in the file's order
 * @param fields in the file's order
 * @param types in the file's order
 * @param signatures in the file's order
 */
public record ModelFile(
        String source,
        List<FunctionModel> functions,
        List<FieldModel> fields,
        List<TypeModel> types,
        List<SignatureModel> signatures) {
    /** Copies the lists. */
    public ModelFile {
        functions = List.copyOf(functions);
        fields = List.copyOf(fields);
        types = List.copyOf(types);
        signatures = List.copyOf(signatures);
    }
}
