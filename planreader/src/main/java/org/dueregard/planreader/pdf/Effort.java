package org.dueregard.planreader.pdf;

/// What reading a file may cost. A file can ask for endless work with few bytes, such as forms that draw each other;
/// steps are counted, because counting is the same on every machine.
final class Effort {

    private static final long MOST_STEPS = 12_000_000;

    private static final long MOST_ON_A_PAGE = 2_000_000;

    private long spent;

    private long onPage;

    void beginPage() {
        this.onPage = 0;
    }

    void spend(int steps) {
        this.spent += steps;
        this.onPage += steps;
        if (this.spent > MOST_STEPS || this.onPage > MOST_ON_A_PAGE) {
            throw new TooMuch();
        }
        if ((this.spent & 0xfff) == 0 && Thread.currentThread().isInterrupted()) {
            throw new TooMuch();
        }
    }

    /// Unchecked, since PDFBox swallows checked exceptions from within forms.
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

    }

}
