package dev.caulk.analysis.types;

import dev.caulk.analysis.FunctionId;

/** A method declared on a named type. */
public record MethodObject(FunctionId function, Signature signature, boolean pointerReceiver) {}
