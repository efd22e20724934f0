package org.dueregard.planreader.pdf;

/// A filled area.
///
/// @param colour six hexadecimal digits
record Fill(Box box, String colour) {

    boolean isWhite() {
        return this.colour.equals("FFFFFF");
    }

}
