package dev.caulk.analysis.types;

import java.util.Map;
import java.util.concurrent.locks.Lock;

/** A declaration that has been read, and needs its tree no more. */
record ReadDefinition(Type underlying, Map<String, MethodObject> methods, TypeTable table, boolean inTree, Lock reading)
        implements NamedType.Definition {}
