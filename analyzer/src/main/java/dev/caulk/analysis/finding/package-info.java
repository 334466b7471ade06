/**
 * What the audit says: findings with their traces, rates and fingerprints. Reports are made of these and nothing else.
 */
@NullMarked
package dev.caulk.analysis.finding;

import org.jspecify.annotations.NullMarked;
