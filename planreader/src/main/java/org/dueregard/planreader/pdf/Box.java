package org.dueregard.planreader.pdf;

/// A rectangle on a page, in points from the top left as the page is shown.
public record Box(double left, double top, double right, double bottom) {

    double width() {
        return this.right - this.left;
    }

    double height() {
        return this.bottom - this.top;
    }

    double centreX() {
        return (this.left + this.right) / 2;
    }

    double centreY() {
        return (this.top + this.bottom) / 2;
    }

    Box with(Box other) {
        return new Box(Math.min(this.left, other.left), Math.min(this.top, other.top),
                Math.max(this.right, other.right), Math.max(this.bottom, other.bottom));
    }

    Box moved(double across, double down) {
        return new Box(this.left + across, this.top + down, this.right + across, this.bottom + down);
    }

    /// What lies in both; it may be empty.
    Box cutTo(Box other) {
        return new Box(Math.max(this.left, other.left), Math.max(this.top, other.top),
                Math.min(this.right, other.right), Math.min(this.bottom, other.bottom));
    }

    boolean holds(double x, double y) {
        return x >= this.left && x <= this.right && y >= this.top && y <= this.bottom;
    }

    /// How much of this box lies within the other, from 0 to 1.
    double shareIn(Box other) {
        double across = Math.min(this.right, other.right) - Math.max(this.left, other.left);
        double down = Math.min(this.bottom, other.bottom) - Math.max(this.top, other.top);
        double area = width() * height();
        return (across <= 0 || down <= 0 || area <= 0) ? 0 : across * down / area;
    }

    /// The box after the page has been turned clockwise by quarters, for a page of this
    /// width and height.
    Box turned(int quarters, double pageWidth, double pageHeight) {
        return switch (quarters & 3) {
            case 1 -> new Box(pageHeight - this.bottom, this.left, pageHeight - this.top, this.right);
            case 2 ->
                new Box(pageWidth - this.right, pageHeight - this.bottom, pageWidth - this.left, pageHeight - this.top);
            case 3 -> new Box(this.top, pageWidth - this.right, this.bottom, pageWidth - this.left);
            default -> this;
        };
    }

}
