package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Wording;

/// What a document holds further on, as the grammar of tables needs to know it before it comes there.
final class Lookahead {

    /// How far into a table its headings may stand.
    private static final int MOST_CELLS = 30_000;

    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Pattern NUMBERS = Pattern.compile(
            "(?i)(?:(?:objectives?|actions?|priorit(?:y|ies)|outcomes?|nos?\\.?)\\s*)?[A-Z]{0,2}\\d{1,3}(?:\\.\\d{1,3}){0,2}"
                    + "(?:\\s*(?:[,;/&–-]|and|to|a)\\s*[A-Z]{0,2}\\d{1,3}(?:\\.\\d{1,3}){0,2}){0,30}");

    private static final Pattern TERM = Pattern.compile(
            "(?i)(?:key |our )?(?:terms?|words?|phrases?|abbreviations?|acronyms?|initials|expressions?|jargon|termau?|gair)(?: .{1,20})?:?");

    private static final Pattern MEANING = Pattern.compile(
            "(?i)(?:(?:its |the |our |what )?(?:meanings?|definitions?|explanations?|descriptions?|stands for|in full|full (?:name|form|title)|ystyr)|what (?:it|this|we|they) means?)(?: .{1,20})?:?");

    private static final int FEW_WORDS = 6;

    private Lookahead() {
    }

    static Optional<Headings> firstHeadings(Block.Table table) {
        int cells = 0;
        if (isGlossary(table)) {
            return Optional.empty();
        }
        for (int i = 0; i < table.rows().size() && cells < MOST_CELLS; i++) {
            cells += table.rows().get(i).cells().size();
            Optional<Headings> headings = Headings.of(table.rows(), i);
            if (headings.isPresent()) {
                int below = i + headings.get().rows();
                return headings.filter((found) -> !namesOnly(found, table.rows().subList(below, table.rows().size())));
            }
        }
        return Optional.empty();
    }

    /// Whether the table explains words: what stands in it may speak of actions and
    /// impact.
    private static boolean isGlossary(Block.Table table) {
        List<Cell> first = table.rows().isEmpty() ? List.of() : table.rows().getFirst().filled();
        return first.size() == 2 && TERM.matcher(first.getFirst().text()).matches()
                && MEANING.matcher(first.getLast().text()).matches();
    }

    /// Whether the table only says by number which objectives or actions belong to whom,
    /// and nothing in more words: what they are stands elsewhere.
    private static boolean namesOnly(Headings headings, List<Row> rows) {
        boolean numbers = false;
        for (Row row : rows) {
            for (Cell cell : row.filled()) {
                boolean action = headings.columns().get(cell.column()) == Column.ACTION;
                if (action ? !NUMBERS.matcher(cell.text()).matches() : Wording.count(cell.text()) > FEW_WORDS) {
                    return false;
                }
                numbers |= action;
            }
        }
        return numbers;
    }

    /// For each block the columns of the next table of a plan from there on.
    static List<Map<Integer, Column>> following(List<Block> blocks, IdentityHashMap<Block, Headings> firstHeadings) {
        List<Map<Integer, Column>> following = new ArrayList<>(blocks.size());
        Map<Integer, Column> next = Map.of();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Headings headings = firstHeadings.get(blocks.get(i));
            next = (headings != null) ? headings.columns() : next;
            following.add(next);
        }
        java.util.Collections.reverse(following);
        return following;
    }

    /// The blocks whose next one, but for what stands on each page, is a table of the
    /// plan.
    static BitSet aboveTables(List<Block> blocks, IdentityHashMap<Block, Headings> firstHeadings, Set<String> running) {
        BitSet above = new BitSet(blocks.size());
        boolean next = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            above.set(i, next);
            next = switch (blocks.get(i)) {
                case Block.Table table -> firstHeadings.containsKey(table);
                case Block.Line line -> next && running.contains(line.text());
            };
        }
        return above;
    }

    /// The rows of all tables with the same headings, by their words.
    static Map<Map<Integer, String>, List<Row>> alike(List<Block> blocks,
            IdentityHashMap<Block, Headings> firstHeadings) {
        Map<Map<Integer, String>, List<Row>> alike = new HashMap<>();
        for (Block block : blocks) {
            Headings headings = firstHeadings.get(block);
            if (headings != null && block instanceof Block.Table table) {
                List<Row> rows = alike.computeIfAbsent(headings.words(), (words) -> new ArrayList<>());
                boolean begun = false;
                for (Row row : table.rows()) {
                    boolean again = Headings.words(row).equals(headings.words());
                    if (begun && !again) {
                        rows.add(row);
                    }
                    begun |= again;
                }
            }
        }
        alike.values().removeIf(List::isEmpty);
        return alike;
    }

    /// The words of the document in lower case.
    static Set<String> vocabulary(List<Block> blocks) {
        Set<String> words = new HashSet<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Line line -> add(line.text(), words);
                case Block.Table table ->
                    table.rows().forEach((row) -> row.filled().forEach((cell) -> add(cell.text(), words)));
            }
        }
        return words;
    }

    private static void add(String text, Set<String> words) {
        LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).forEach(words::add);
    }

    /// The column of objectives; a reference after it is that of an action.
    private static int lastOfObjective(Headings headings) {
        return headings.columns()
            .entrySet()
            .stream()
            .filter((entry) -> entry.getValue() == Column.OBJECTIVE)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(Integer.MAX_VALUE);
    }

    /// Whether objectives carry references, so that words without one go on with those
    /// before them.
    static boolean isReferenced(List<Block> blocks, IdentityHashMap<Block, Headings> firstHeadings) {
        int cells = 0;
        int references = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                Headings headings = firstHeadings.get(table);
                int last = (headings != null) ? lastOfObjective(headings) : Integer.MAX_VALUE;
                for (Row row : table.rows()) {
                    boolean counts = row.filled().size() > 1 && Headings.of(row).isEmpty();
                    cells += counts ? 1 : 0;
                    references += (counts && row.filled().getFirst().column() <= last
                            && PlanGrammar.REFERENCE.matcher(row.filled().getFirst().text()).lookingAt()) ? 1 : 0;
                }
            }
        }
        return references > 1 && references * 3 >= cells;
    }

}
