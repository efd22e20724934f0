package org.dueregard.planreader.words;

/// The signs that stand before the items of lists.
public final class Bullets {

    /// Signs that are nothing else, so that a space may be missing behind them; to be put
    /// into a class of a pattern.
    public static final String PLAIN = "•▪◦●○■□►▶➢✓✔❖◆‣⁃∙\\uf0b7\\uf0a7\\uf0d8\\uf0fc\\uf076\\uf071\\uf0a8";

    /// Signs that stand in words as well; a space must follow them.
    public static final String OTHER = "·*–-";

    /// Either of them before words.
    public static final String BEFORE_WORDS = "(?:[" + PLAIN + "]\\s*|[" + OTHER + "]\\s+)(?=\\S)";

    private Bullets() {
    }

}
