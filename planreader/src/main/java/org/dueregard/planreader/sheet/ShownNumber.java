package org.dueregard.planreader.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// A number as its cell shows it; a date in words that can be read in one way only. A date whose cell shows only its
/// month, and which is the first of it, is that month: who types `March 2026` gets 1 March. Likewise 1 January is its year
/// where the cell shows no more.
final class ShownNumber {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private static final int LONGEST_FORMAT = 255;

    private final DataFormatter formatter = new DataFormatter(Locale.UK);

    private final boolean since1904;

    ShownNumber(boolean since1904) {
        this.since1904 = since1904;
    }

    /// @param id of the format; those below 164 are the spreadsheet's own
    String show(double value, int id, String format) {
        if (format.length() > LONGEST_FORMAT) {
            return plain(value);
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.", "").toLowerCase(Locale.ROOT);
        if (isDate(id, format, bare) && value >= 1 && value < 2_958_466) {
            LocalDate day = DateUtil.getLocalDateTime(value, this.since1904).toLocalDate();
            return words(day, bare.indexOf('d') >= 0 || bare.isEmpty(), bare.indexOf('m') >= 0);
        }
        try {
            String shown = this.formatter.formatRawCellContents(value, id, format, this.since1904).strip();
            return shown.startsWith("#") ? plain(value) : shown;
        }
        catch (RuntimeException ex) {
            // POI reports formats that it does not know by several unchecked exceptions
            return plain(value);
        }
    }

    /// A date in words.
    static String words(LocalDate day, boolean showsDay, boolean showsMonth) {
        if (!showsDay && !showsMonth && day.getDayOfYear() == 1) {
            return Integer.toString(day.getYear());
        }
        return (showsDay || !showsMonth || day.getDayOfMonth() != 1) ? DAY.format(day) : MONTH.format(day);
    }

    /// A format of hours and minutes alone shows no date.
    private static boolean isDate(int id, String format, String bare) {
        boolean local = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        boolean calendar = bare.indexOf('d') >= 0 || bare.indexOf('y') >= 0 || bare.contains("mmm");
        return local || (calendar && DateUtil.isADateFormat(id, format));
    }

    static String plain(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(12))
            .stripTrailingZeros()
            .toPlainString();
    }

}
