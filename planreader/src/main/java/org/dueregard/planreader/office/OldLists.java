package org.dueregard.planreader.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.dueregard.planreader.file.Numerals;
import org.jspecify.annotations.Nullable;

/// The lists of old Word: counts as Word does and gives each paragraph the number that Word prints before it.
final class OldLists {

    private static final int LEVELS = 9;

    private static final int BULLET = 23;

    private final @Nullable ListTables tables;

    private final Map<Integer, int[]> counts = new HashMap<>();

    private final Set<Integer> begun = new HashSet<>();

    OldLists(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /// The next number of the list; `•` for a bullet; null where it prints nothing.
    @Nullable String next(int override, int level) {
        ListData list = list(override);
        if (list == null || level < 0 || level >= LEVELS || level >= list.numLevels()) {
            return null;
        }
        ListLevel own = list.getLevel(level + 1);
        int[] count = this.counts.computeIfAbsent(list.getLsid(), (key) -> new int[LEVELS]);
        if (this.begun.add(override) && restarts(override)) {
            Arrays.fill(count, 0);
        }
        count[level] = (count[level] == 0) ? Math.clamp(own.getStartAt(), 1, 9999) : count[level] + 1;
        Arrays.fill(count, level + 1, LEVELS, 0);
        return (own.getNumberFormat() == BULLET) ? "•" : label(list, own, count);
    }

    private @Nullable ListData list(int override) {
        try {
            LFO lfo = (this.tables != null && override > 0) ? this.tables.getLfo(override) : null;
            return (lfo != null && this.tables != null) ? this.tables.getListData(lfo.getLsid()) : null;
        }
        catch (NoSuchElementException ex) {
            return null;
        }
    }

    /// Whether the list begins anew here.
    private boolean restarts(int override) {
        try {
            return this.tables != null && this.tables.getLfoData(override).getRgLfoLvl().length > 0;
        }
        catch (NoSuchElementException ex) {
            return false;
        }
    }

    /// The text of the level, in which a sign below 9 stands for the number of that
    /// level.
    private static @Nullable String label(ListData list, ListLevel own, int[] count) {
        String text = own.getNumberText();
        StringBuilder label = new StringBuilder();
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < LEVELS && c < list.numLevels()) {
                label.append(number(Math.max(1, count[c]), list.getLevel(c + 1).getNumberFormat()));
            }
            else {
                label.append(c);
            }
        }
        String bare = label.toString().replaceAll("^[\\s(\\[]+|[\\s.):\\]-]+$", "");
        return bare.isEmpty() ? null : bare;
    }

    private static String number(int number, int format) {
        return switch (format) {
            case 1 -> Numerals.roman(number).toUpperCase(Locale.ROOT);
            case 2 -> Numerals.roman(number);
            case 3 -> Numerals.letters(number).toUpperCase(Locale.ROOT);
            case 4 -> Numerals.letters(number);
            default -> Integer.toString(number);
        };
    }

}
