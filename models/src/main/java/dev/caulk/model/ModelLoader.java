package dev.caulk.model;

/** Reads files of models. */
public final class ModelLoader {
    private ModelLoader() {}

    /**
     * Reads a file of models.
     *
     * @param source what errors call the file
     * @param yaml its text
     * @throws ModelException if it breaks the vocabulary
     */
    public static ModelFile load(String source, String yaml) {
        return ModelBinder.file(Fields.read(source, yaml));
    }

    /**
     * Reads models that are a part of another file, with the same keys but for {@code version}.
     *
     * @throws ModelException if they break the vocabulary
     */
    public static ModelFile part(Fields models) {
        return ModelBinder.part(models);
    }
}
