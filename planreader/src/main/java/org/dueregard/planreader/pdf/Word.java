package org.dueregard.planreader.pdf;

/// A word as it is printed.
///
/// @param baseline where its letters stand, from the top of the page
/// @param size of its letters, in points
/// @param coloured whether it is in a colour that stands out
/// @param quarters how often it is turned clockwise by a quarter; 0 for upright words
public record Word(String text, Box box, double baseline, double size, boolean bold, boolean coloured, int quarters) {

    /// The word with what stands of it on the next line, in its own place.
    Word followedBy(Word rest) {
        return new Word(this.text + rest.text, this.box, this.baseline, this.size, this.bold, this.coloured,
                this.quarters);
    }

    Word moved(double across, double down) {
        return new Word(this.text, this.box.moved(across, down), this.baseline + down, this.size, this.bold,
                this.coloured, this.quarters);
    }

    /// The word on a page turned clockwise by quarters; its own turn is then that much
    /// more.
    Word turned(int more, double pageWidth, double pageHeight) {
        Box at = this.box.turned(more, pageWidth, pageHeight);
        int now = (this.quarters + more) & 3;
        return new Word(this.text, at, (now == 0) ? at.bottom() - 0.2 * this.size : at.bottom(), this.size, this.bold,
                this.coloured, now);
    }

}
