package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A long invented plan whose rows the ends of pages cut, with the words that each row must have.
public final class BrokenRows {

    /// The plan's headings.
    public static final List<String> HEADINGS = List.of("Ref", "Objective", "Action", "Lead", "Target date");

    private static final List<String> WORDS = List.of("residents", "ask", "publish", "parish", "every", "school",
            "together", "figures", "language", "access", "review", "training", "panel", "young", "carers", "letters",
            "plainly", "survey", "office", "support", "with", "for", "the", "their", "of", "and", "buildings", "ramp",
            "hearing", "loop", "festival", "market", "volunteers", "report", "budget", "consult", "translate");

    private static final List<String> OWNERS = List.of("Housing Manager", "HR", "Parish Liaison Officer", "JT",
            "Communities Team", "Policy Officer|HR", "Customer Services Manager");

    private static final List<String> DATES = List.of("May 2027", "By 31 March 2028", "Ongoing", "Quarterly",
            "Autumn 2027", "TBC", "Q3 2026/27");

    private final List<List<String>> rows = new ArrayList<>();

    private final PdfPlan plan;

    private final Random random;

    /// @param seed the same makes the same plan
    /// @param ruled whether lines are drawn around cells
    public BrokenRows(long seed, boolean ruled) {
        this.random = new Random(seed);
        this.plan = new PdfPlan(true, ruled).running("Fernleigh District Council", "Page #");
        this.plan.heading("Equality Action Plan", 16);
        this.plan.table(new float[] { 2, 5, 8, 4, 3 }, HEADINGS.toArray(String[]::new));
    }

    /// Adds rows until so many are broken.
    public BrokenRows untilBroken(int count) {
        while (this.plan.broken() < count) {
            row();
        }
        return this;
    }

    /// Adds rows.
    public BrokenRows rows(int count) {
        for (int i = 0; i < count; i++) {
            row();
        }
        return this;
    }

    private void row() {
        int number = this.rows.size();
        String[] cells = { (number / 9 + 1) + "." + (number % 9 + 1), sentence(6 + this.random.nextInt(30)), action(),
                OWNERS.get(this.random.nextInt(OWNERS.size())), DATES.get(this.random.nextInt(DATES.size())) };
        this.plan.row(cells);
        this.rows.add(List.of(cells));
    }

    private String action() {
        StringBuilder action = new StringBuilder();
        int items = 1 + this.random.nextInt(4);
        int kind = this.random.nextInt(3);
        for (int i = 1; i <= items; i++) {
            String mark = switch (kind) {
                case 0 -> "*";
                case 1 -> i + ") ";
                default -> "";
            };
            action.append(i > 1 ? "|" : "").append(mark).append(sentence(8 + this.random.nextInt(25)));
        }
        return action.toString();
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS.get(this.random.nextInt(WORDS.size()));
            boolean begins = i == 0 || (i > 4 && this.random.nextInt(12) == 0);
            boolean ends = begins && i > 0;
            sentence.append(ends ? ". " : (i > 0) ? " " : "")
                .append(begins ? word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1) : word);
        }
        return sentence.append(this.random.nextInt(4) > 0 ? "." : "").toString();
    }

    /// The words of each row's cells, marks of lists left out.
    public List<List<String>> words() {
        return this.rows.stream()
            .map((row) -> row.stream().map((cell) -> PdfPlan.words(cell.replaceAll("(^|\\|)\\d\\) ", "$1"))).toList())
            .toList();
    }

    /// How many rows the ends of pages have cut.
    public int broken() {
        return this.plan.broken();
    }

    /// How many pages there are.
    public int pages() {
        return this.plan.pages();
    }

    public byte[] bytes() {
        return this.plan.bytes();
    }

}
