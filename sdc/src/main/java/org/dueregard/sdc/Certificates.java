package org.dueregard.sdc;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.dueregard.sdc.cells.CodeBook;
import org.dueregard.sdc.engine.Alternative;
import org.dueregard.sdc.engine.Protection;

/// The proof that tables are safe: other tables of whole numbers that agree with everything published, and for each
/// unsafe cell one in which it is lowest and one in which it is highest. They can be kept and checked again later, by
/// whoever has the data.
///
/// Form on disk, packed by gzip: `DRC1`, the SHA-256 of the codes and counts, the number of cells, the hidden cells and those without proof, then
/// for each alternative its cells and changes, then for each cell with a proof which alternatives are its. Whole numbers
/// are written in groups of 7 bits, the lowest first; those that may be negative as 2n or -2n - 1; ascending ones as
/// differences.
public final class Certificates {

    private static final byte[] MAGIC = "DRC1".getBytes(StandardCharsets.US_ASCII);

    private static final int DIGEST = 32;

    private final byte[] digest;

    private final Protection protection;

    Certificates(FrequencyTable table, Protection protection) {
        this(digest(table), protection);
    }

    private Certificates(byte[] digest, Protection protection) {
        this.digest = digest;
        this.protection = protection;
    }

    /// How many other tables there are, shared between cells.
    public int alternatives() {
        return this.protection.alternatives().size();
    }

    Protection protection() {
        return this.protection;
    }

    /// Whether these are of the given data.
    public boolean areOf(FrequencyTable table) {
        return Arrays.equals(this.digest, digest(table));
    }

    /// Checks them against the data, by code that shares nothing with what made them:
    /// that each alternative agrees with
    /// everything published, and that they reach as far for each unsafe cell as they
    /// must.
    ///
    /// @param earlier what was published before, as it was given when they were made
    /// @return what is wrong, in a few words; empty where nothing is
    /// @throws RefusedInput where they are of other data
    public Optional<String> check(FrequencyTable table, List<PublishedTable> earlier) {
        if (!areOf(table)) {
            throw new RefusedInput("These certificates are of other data.");
        }
        DisclosureRules rules = table.space().specification().rules();
        return Optional.of(SecondarySuppression.fault(Knowledge.of(table, rules, earlier), this.protection, rules))
            .filter((fault) -> !fault.isEmpty());
    }

    /// Writes them; the stream stays open.
    public void write(OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
        DataOutputStream data = new DataOutputStream(packed);
        data.write(MAGIC);
        data.write(this.digest);
        int cells = this.protection.low().length;
        number(data, cells);
        ascending(data, this.protection.hidden().stream().toArray());
        ascending(data, this.protection.exposed().stream().toArray());
        number(data, alternatives());
        for (Alternative alternative : this.protection.alternatives()) {
            ascending(data, alternative.cells());
            for (int change : alternative.changes()) {
                number(data, (change >= 0) ? change * 2 : -change * 2 - 1);
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            number(data, this.protection.low()[cell] + 1);
            number(data, this.protection.high()[cell] + 1);
        }
        data.flush();
        packed.finish();
    }

    /// Reads them.
    ///
    /// @throws RefusedInput where the stream holds something else
    public static Certificates read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
        if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
            throw new RefusedInput("These are no certificates.");
        }
        byte[] digest = data.readNBytes(DIGEST);
        int cells = number(data);
        BitSet hidden = cells(ascending(data));
        BitSet exposed = cells(ascending(data));
        int count = number(data);
        List<Alternative> alternatives = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int[] changed = ascending(data);
            int[] changes = new int[changed.length];
            for (int c = 0; c < changes.length; c++) {
                int written = number(data);
                changes[c] = (written % 2 == 0) ? written / 2 : -(written / 2) - 1;
            }
            alternatives.add(new Alternative(changed, changes));
        }
        int[] low = new int[cells];
        int[] high = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            low[cell] = number(data) - 1;
            high[cell] = number(data) - 1;
        }
        return new Certificates(digest, new Protection(hidden, alternatives, low, high, exposed));
    }

    private static BitSet cells(int[] numbers) {
        BitSet cells = new BitSet();
        Arrays.stream(numbers).forEach(cells::set);
        return cells;
    }

    private static void ascending(DataOutputStream data, int[] cells) throws IOException {
        number(data, cells.length);
        int last = 0;
        for (int cell : cells) {
            number(data, cell - last);
            last = cell;
        }
    }

    private static int[] ascending(DataInputStream data) throws IOException {
        int[] cells = new int[number(data)];
        int last = 0;
        for (int k = 0; k < cells.length; k++) {
            last += number(data);
            cells[k] = last;
        }
        return cells;
    }

    private static void number(DataOutputStream data, int number) throws IOException {
        int left = number;
        while (left > 127) {
            data.write((left & 127) | 128);
            left >>>= 7;
        }
        data.write(left);
    }

    private static int number(DataInputStream data) throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int read = data.readUnsignedByte();
            number |= (read & 127) << shift;
            if (read < 128 && number >= 0) {
                return number;
            }
        }
        throw new RefusedInput("These certificates are broken.");
    }

    private static byte[] digest(FrequencyTable table) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            CodeBook codes = table.space().codes();
            for (int column = 0; column < codes.columns().size(); column++) {
                digest.update(codes.columns().get(column).getBytes(StandardCharsets.UTF_8));
                for (int code = 0; code < codes.codes(column); code++) {
                    digest.update((byte) 0);
                    digest.update(codes.code(column, code).getBytes(StandardCharsets.UTF_8));
                }
                digest.update((byte) 1);
            }
            for (int count : table.counts()) {
                digest.update(
                        new byte[] { (byte) (count >> 24), (byte) (count >> 16), (byte) (count >> 8), (byte) count });
            }
            return digest.digest();
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("every JDK has SHA-256", ex);
        }
    }

    /// Says which data they are of.
    @Override
    public String toString() {
        return "Certificates of " + HexFormat.of().formatHex(this.digest, 0, 4) + ", " + alternatives()
                + " alternatives";
    }

}
