package org.dueregard.planreader.subheadings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.dueregard.planreader.dates.DateNote;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Characteristics;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.words.Ratings;
import org.dueregard.planreader.words.Verbs;

/// What stands below each sub-heading: by its words where they are known, else by what stands there. A sub-heading of
/// which neither says anything heads words that are no part of a plan.
final class Meanings {

    private static final double MOST = 0.6;

    private static final double SOME = 0.4;

    private static final Pattern EVIDENCE = Pattern.compile(
            "(?:the |our |key )*(?:evidence|data|facts|figures)(?: base)?|what (?:the|our) (?:evidence|data|figures).*");

    private static final Pattern MEASURED = Pattern.compile(
            ".*(?:\\d ?%|per cent|\\b(?:increase|rise|fall|drop|reduc|improv|narrow|grow)\\w*\\b|\\b(?:more|fewer|higher|lower|less|all|every|each)\\b).*");

    private final Map<String, List<List<Entry>>> below;

    private final Map<String, Column> columns = new LinkedHashMap<>();

    private final Set<String> guessed = new HashSet<>();

    /// @param below what stands below each sub-heading, each time, in the order of a
    /// first
    /// objective
    Meanings(Map<String, List<List<Entry>>> below) {
        this.below = below;
        below.keySet().forEach((key) -> this.columns.put(key, ofWords(key)));
        below.keySet().forEach(this::correct);
        evidence();
        actions();
        for (String key : below.keySet()) {
            if (this.columns.get(key) == Column.OTHER) {
                put(key, ofText(key));
            }
        }
        reviews();
    }

    Column of(String key) {
        return this.columns.getOrDefault(key, Column.OTHER);
    }

    /// Whether it was known by what stands below, not by its words.
    boolean isGuessed(Column column) {
        return this.guessed.stream().anyMatch((key) -> of(key) == column);
    }

    static Column ofWords(String key) {
        return switch (Column.of(key)) {
            case FIGURE, EARLIER, START, COMPLETED, REFERENCE, NUMBER, NEED -> Column.RESOURCE;
            case OUTCOME -> Column.MEASURE;
            case SERVICE -> Column.OWNER;
            default -> Column.of(key);
        };
    }

    private void put(String key, Column column) {
        if (column != this.columns.get(key)) {
            this.columns.put(key, column);
            this.guessed.add(key);
        }
    }

    /// Dates are a deadline, and sentences that tell somebody to do something are not who
    /// or when, whatever stands above them.
    private void correct(String key) {
        Column column = of(key);
        boolean plain = column == Column.OTHER || column == Column.OWNER || column == Column.ACTION
                || column == Column.MEASURE;
        boolean dated = share(key, Meanings::isDate) >= MOST;
        if (plain && dated) {
            put(key, Column.DEADLINE);
        }
        else if ((column == Column.OWNER || column == Column.DEADLINE) && !dated && share(key, Meanings::tells) >= MOST
                && share(key, (entry) -> OwnerNames.areNames(entry.text())) < SOME) {
            put(key, Column.OTHER);
        }
    }

    /// What the evidence is stands before what is done about it.
    private void evidence() {
        for (String key : this.below.keySet()) {
            if (of(key) == Column.ACTION) {
                return;
            }
            if (of(key) == Column.MEASURE && EVIDENCE.matcher(key).matches()) {
                this.columns.put(key, Column.RESOURCE);
            }
        }
    }

    /// Where no words say that actions follow, they are where most sentences tell
    /// somebody to do something.
    private void actions() {
        if (this.columns.containsValue(Column.ACTION)) {
            return;
        }
        String best = null;
        double most = SOME;
        for (String key : this.below.keySet()) {
            Column column = of(key);
            boolean open = column == Column.OTHER || column == Column.MEASURE || column == Column.OBJECTIVE
                    || column == Column.RESOURCE || column == Column.PROGRESS;
            double tells = share(key, Meanings::tells) + ((column == Column.OTHER) ? 0.1 : 0);
            if (open && tells > most) {
                best = key;
                most = tells;
            }
        }
        if (best != null) {
            put(best, Column.ACTION);
        }
    }

    private Column ofText(String key) {
        boolean listed = share(key, Entry::item) >= MOST;
        if (share(key, (entry) -> Ratings.ofWords(entry.text()) != null) >= MOST) {
            return Column.RAG;
        }
        if (share(key,
                (entry) -> Wording.count(entry.text()) < 5 && !Characteristics.in(entry.text()).isEmpty()) >= MOST
                && isOpen(Column.CHARACTERISTIC)) {
            return Column.CHARACTERISTIC;
        }
        if (isOpen(Column.OWNER) && share(key, (entry) -> OwnerNames.areNames(entry.text())) >= MOST) {
            return Column.OWNER;
        }
        boolean after = List.copyOf(this.below.keySet()).indexOf(key) > first(Column.ACTION);
        if (isOpen(Column.MEASURE) && after && listed && share(key, Meanings::measures) >= SOME) {
            return Column.MEASURE;
        }
        return Column.OTHER;
    }

    private int first(Column column) {
        List<String> keys = List.copyOf(this.below.keySet());
        for (int i = 0; i < keys.size(); i++) {
            if (of(keys.get(i)) == column) {
                return i;
            }
        }
        return keys.size();
    }

    private boolean isOpen(Column column) {
        return !has(column);
    }

    /// Beside another date that of a review is no deadline.
    private void reviews() {
        List<String> dated = this.below.keySet().stream().filter((key) -> of(key) == Column.DEADLINE).toList();
        if (dated.stream().anyMatch((key) -> !key.contains("review"))) {
            dated.stream()
                .filter((key) -> key.contains("review"))
                .forEach((key) -> this.columns.put(key, Column.RESOURCE));
        }
    }

    /// How many of the entries are like that.
    private double share(String key, Predicate<Entry> like) {
        List<Entry> entries = this.below.getOrDefault(key, List.of()).stream().flatMap(List::stream).toList();
        return entries.isEmpty() ? 0 : (double) entries.stream().filter(like).count() / entries.size();
    }

    private static boolean isDate(Entry entry) {
        return Wording.count(entry.text()) < 10 && DateNote.read(entry.text(), false).isRead();
    }

    static boolean tells(Entry entry) {
        return Wording.count(entry.text()) > 2 && Verbs.beginsAction(entry.text());
    }

    private static boolean measures(Entry entry) {
        return Verbs.beginsMeasure(entry.text())
                || MEASURED.matcher(entry.text().toLowerCase(java.util.Locale.ROOT)).matches();
    }

    boolean has(Column column) {
        return this.columns.containsValue(column);
    }

}
