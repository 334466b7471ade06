package dev.caulk.analysis.types;

import java.util.List;

/** A struct type. */
public record StructType(List<StructField> fields) implements Type {
    @Override
    public String toString() {
        return "struct{" + fields.size() + " fields}";
    }
}
