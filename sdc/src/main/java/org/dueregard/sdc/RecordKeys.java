package org.dueregard.sdc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The record keys of people: 32 bits each, that look random and stay with the person. They are given with the people
/// or made from a secret, for all or for none.
final class RecordKeys {

    private final Optional<Long> secret;

    private int[] given;

    private int size;

    private RecordKeys(Optional<Long> secret) {
        this.secret = secret;
        this.given = new int[secret.isPresent() ? 0 : 16];
    }

    static RecordKeys none() {
        return new RecordKeys(Optional.empty());
    }

    static RecordKeys from(long secret) {
        return new RecordKeys(Optional.of(secret));
    }

    /// A number that a secret in words gives.
    static long number(String secret) {
        return ByteBuffer.wrap(code(secret, "")).getLong();
    }

    /// The key of a person, by what identifies the person: the same for the same person,
    /// whatever else is in the data, and
    /// not to be guessed without the secret.
    static int key(String secret, String person) {
        return ByteBuffer.wrap(code(secret, person)).getInt();
    }

    /// HMAC with SHA-256.
    private static byte[] code(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", ex);
        }
    }

    /// Notes the key of the person of a row.
    RecordKeys with(int row, int key) {
        if (this.secret.isPresent() || row != this.size) {
            throw new RefusedInput("Record keys are given for all people or for none");
        }
        if (row == this.given.length) {
            this.given = Arrays.copyOf(this.given, row * 2);
        }
        this.given[this.size++] = key;
        return this;
    }

    /// For each row the sum of the keys of its people modulo 2^32; empty where there are
    /// no keys.
    int[] ofRows(int[] frequencies, int rows) {
        if (this.secret.isEmpty()) {
            if (this.size != 0 && this.size != rows) {
                throw new RefusedInput("Record keys are given for all people or for none");
            }
            return Arrays.copyOf(this.given, this.size);
        }
        SplittableRandom random = new SplittableRandom(this.secret.get());
        int[] sums = new int[rows];
        for (int row = 0; row < rows; row++) {
            for (int person = 0; person < frequencies[row]; person++) {
                sums[row] += random.nextInt();
            }
        }
        return sums;
    }

}
