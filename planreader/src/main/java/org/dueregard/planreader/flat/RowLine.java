package org.dueregard.planreader.flat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.words.Bullets;
import org.jspecify.annotations.Nullable;

/// A line of a table whose cells stand one below the other, or a blank one.
///
/// @param source null where the line is blank
/// @param text without the sign of a list
/// @param number of its item; 0 where it has none
/// @param bullet whether it has another sign of a list
/// @param beside whether it says what stands beside a plan, such as `Glossary`
/// @param wrapped whether lines are parts of paragraphs
public record RowLine(@Nullable Line source, String text, int number, boolean bullet, boolean beside, boolean wrapped) {

    private static final Pattern SIGN = Pattern
        .compile("(?:" + Bullets.BEFORE_WORDS + "|(?:[®©¢]|[eo](?= \\p{Lu}))\\s+)(\\S.*)");

    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})(?:\\)\\s*|\\.\\s+)(\\S.*)");

    static final RowLine BLANK = new RowLine(null, "", 0, false, false, false);

    /// A line with words.
    public static RowLine of(Line line, boolean beside, boolean wrapped) {
        String text = line.text();
        Matcher sign = SIGN.matcher(text);
        if (sign.matches() || line.piece().isBullet()) {
            return new RowLine(line, sign.matches() ? sign.group(1) : text, 0, true, beside, wrapped);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return new RowLine(line, number.group(2), Integer.parseInt(number.group(1)), false, beside, wrapped);
        }
        return new RowLine(line, text, 0, false, beside, wrapped);
    }

    /// A line without words: an empty cell, or nothing.
    public static RowLine blank() {
        return BLANK;
    }

    boolean isBlank() {
        return this.source == null;
    }

    /// Whether it begins with the sign or the number of an item.
    public boolean isListed() {
        return this.bullet || this.number > 0;
    }

}
