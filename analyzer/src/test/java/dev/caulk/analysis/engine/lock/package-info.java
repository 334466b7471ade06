/** Locks of small programs. */
package dev.caulk.analysis.engine.lock;
