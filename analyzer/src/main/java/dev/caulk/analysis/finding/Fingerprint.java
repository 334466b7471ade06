package dev.caulk.analysis.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a finding across edits: a digest of rule, enclosing declared function, cell path by names, normalised operation and
 * ordinal among equals. No positions and no closure numbers go into it.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** 32 hexadecimal digits of SHA-256 over the parts. */
    public static String of(String rule, String declaredFunction, String cell, String operation, int ordinal) {
        String text = String.join("\u0000", rule, declaredFunction, cell, operation, Integer.toString(ordinal));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
