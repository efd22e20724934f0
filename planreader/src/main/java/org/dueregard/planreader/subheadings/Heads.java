package org.dueregard.planreader.subheadings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.words.References;
import org.jspecify.annotations.Nullable;

/// Where the words below the last sub-heading of an objective end, and the head of the next objective: its own line or
/// lines, and the heading of a section above it.
final class Heads {

    private static final int LONGEST_SECTION = 10;

    private static final int LONGEST_OBJECTIVE = 45;

    private static final int MOST_PARAGRAPHS = 3;

    private static final Pattern AIM = Pattern.compile("(?i)(?:we|to|our|all|every\\p{L}*|people|byddwn)\\b.*");

    private final List<Line> lines;

    private final int width;

    /// Whether objectives are neither headings nor numbered: plain lines above their
    /// first sub-heading.
    private final boolean plain;

    /// @param regions from below the last sub-heading of an objective to above the first
    /// of the next
    Heads(List<Line> lines, List<Region> regions) {
        this.lines = lines;
        this.width = Entry.width(lines);
        List<Region> headed = regions.stream().filter((region) -> last(region) >= 0).toList();
        long under = headed.stream().filter((region) -> isUnder(region, last(region))).count();
        this.plain = headed.isEmpty() || under * 2 > headed.size();
    }

    private boolean isUnder(Region region, int heading) {
        int next = heading + 1;
        return !Subheadings.isMarker(this.lines.get(heading)) && next < region.to()
                && Wording.isHeading(this.lines.get(next).text()) && !Entry.isItem(this.lines.get(next));
    }

    /// The last heading or marker of the region; -1 where there is none.
    private int last(Region region) {
        for (int i = region.to() - 1; i >= region.from(); i--) {
            if (isBound(i)) {
                return i;
            }
        }
        return -1;
    }

    private int first(Region region) {
        for (int i = region.from() + 1; i < region.to(); i++) {
            if (isBound(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBound(int at) {
        return this.lines.get(at).heading() > 0 || Subheadings.isMarker(this.lines.get(at));
    }

    /// Where what stands below the sub-heading above the region ends.
    int end(Region region, Column column) {
        int bound = first(region);
        int limit = (bound >= 0) ? bound : region.to();
        if (region.from() >= limit) {
            return limit;
        }
        boolean listed = Entry.isItem(this.lines.get(region.from()));
        int lastHead = (bound >= 0 || !this.plain) ? limit : lastLike(region, column);
        List<Line> entry = new ArrayList<>(List.of(this.lines.get(region.from())));
        for (int i = region.from() + 1; i < limit; i++) {
            Line line = this.lines.get(i);
            boolean item = Entry.isItem(line);
            if (!Entry.goesOn(entry, line, this.width)) {
                if (!item && (listed ? !(bound >= 0 && !isLined(line)) : isOver(line, i, lastHead, column))) {
                    return i;
                }
                if (item && listed && Entry.isBullet(line) != Entry.isBullet(entry.getFirst())) {
                    return i;
                }
                entry.clear();
                listed |= item;
            }
            entry.add(line);
        }
        return limit;
    }

    private boolean isOver(Line line, int at, int lastHead, Column column) {
        if (isValue(line, column)) {
            return false;
        }
        if (!isLined(line)) {
            return at >= lastHead;
        }
        boolean ended = line.text().matches(".*[.;]") && column != Column.OWNER && column != Column.DEADLINE;
        return !ended && Entry.gap(this.lines.get(at - 1), line) > 0;
    }

    private static boolean isLined(Line line) {
        return line.place() instanceof Place.Lines;
    }

    private static boolean isValue(Line line, Column column) {
        return (column == Column.OWNER && OwnerNames.areNames(line.text()))
                || (column == Column.DEADLINE && DeadlineGrammar.parse(line.text()).isPresent());
    }

    /// The last line that looks like a heading, where none is one.
    private int lastLike(Region region, Column column) {
        for (int i = region.to() - 1; i > region.from(); i--) {
            Line line = this.lines.get(i);
            if (!Entry.isItem(line) && Wording.isHeading(line.text()) && !isValue(line, column)) {
                return i;
            }
        }
        return region.to();
    }

    /// The head that the region holds; one without lines where it holds none.
    Head in(Region region) {
        int marker = marker(region);
        if (marker >= 0) {
            return new Head(section(region, marker), marked(marker, region.to()));
        }
        int heading = last(region);
        if (!this.plain) {
            return (heading >= 0) ? new Head(section(region, heading), List.of(this.lines.get(heading)))
                    : new Head(null, List.of());
        }
        int from = Math.max(region.from(), heading + 1);
        Region own = paragraph(from, region.to());
        if (own.from() == own.to()) {
            return new Head(null, (heading >= 0) ? List.of(this.lines.get(heading)) : List.of());
        }
        Line section = (heading >= 0) ? this.lines.get(heading) : section(region, own.from());
        return new Head(section, this.lines.subList(own.from(), own.to()));
    }

    private int marker(Region region) {
        for (int i = region.to() - 1; i >= region.from(); i--) {
            if (Subheadings.isMarker(this.lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// The line with the objective's number, and its text where that stands below.
    private List<Line> marked(int marker, int to) {
        List<Line> head = new ArrayList<>(List.of(this.lines.get(marker)));
        Matcher reference = References.PRINTED.matcher(this.lines.get(marker).text());
        boolean bare = reference.matches();
        for (int i = marker + 1; i < to; i++) {
            Line line = this.lines.get(i);
            if (!(bare && i == marker + 1 && !Entry.isItem(line)) && !Entry.goesOn(head, line, this.width)) {
                break;
            }
            head.add(line);
        }
        return head;
    }

    /// The last paragraph that may be an objective.
    private Region paragraph(int from, int to) {
        int end = to;
        for (int looked = 0; end > from && looked < MOST_PARAGRAPHS; looked++) {
            int begin = end - 1;
            while (begin > from && isLined(this.lines.get(begin))
                    && Entry.gap(this.lines.get(begin - 1), this.lines.get(begin)) == 0) {
                begin--;
            }
            if (isObjective(this.lines.subList(begin, end))) {
                return new Region(begin, end);
            }
            end = begin;
        }
        return new Region(to, to);
    }

    private static boolean isObjective(List<Line> paragraph) {
        String text = String.join(" ", paragraph.stream().map(Line::text).toList());
        return !Entry.isItem(paragraph.getFirst()) && Wording.isHeading(paragraph.getFirst().text())
                && Wording.count(text) <= LONGEST_OBJECTIVE && (!text.endsWith(".") || AIM.matcher(text).matches())
                && !text.replaceFirst("^(?:\\p{L}+ )?\\d+[.:)] ", "").matches(".*(?:[;:,]|[.!?]\\s.*)");
    }

    /// The heading of a section above the objective.
    private @Nullable Line section(Region region, int objective) {
        int level = this.lines.get(objective).heading();
        for (int i = objective - 1; i >= region.from(); i--) {
            int own = this.lines.get(i).heading();
            if (own > 0 && (own < level || level == 0 || i == objective - 1)) {
                return this.lines.get(i);
            }
        }
        for (int i = objective - 1; i >= region.from() && level == 0; i--) {
            Line line = this.lines.get(i);
            boolean begins = i == 0 || i == region.from() || !isLined(line)
                    || Entry.gap(this.lines.get(i - 1), line) > 0;
            if (begins && isShort(line) && (region.from() > 0 || i == objective - 1)) {
                return line;
            }
        }
        return null;
    }

    private static boolean isShort(Line line) {
        return !Entry.isItem(line) && Wording.isHeading(line.text()) && Wording.count(line.text()) <= LONGEST_SECTION;
    }

    /// Lines from one to before another, by their numbers.
    record Region(int from, int to) {
    }

    /// @param section the heading above it; null where there is none
    /// @param lines its number and its words; empty where no objective begins
    record Head(@Nullable Line section, List<Line> lines) {
    }

}
