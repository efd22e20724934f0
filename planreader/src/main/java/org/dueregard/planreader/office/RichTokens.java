package org.dueregard.planreader.office;

/// Takes rich text apart into its signs: groups, control words with their number, and bytes of text.
final class RichTokens {

    private final byte[] content;

    private int at;

    private Kind kind = Kind.END;

    private String word = "";

    private int number;

    private boolean numbered;

    RichTokens(byte[] content) {
        this.content = content;
    }

    /// Goes on to the next sign.
    Kind next() {
        while (this.at < this.content.length && (this.content[this.at] == '\r' || this.content[this.at] == '\n')) {
            this.at++;
        }
        if (this.at >= this.content.length) {
            this.kind = Kind.END;
            return this.kind;
        }
        byte sign = this.content[this.at++];
        this.kind = switch (sign) {
            case '{' -> Kind.OPEN;
            case '}' -> Kind.CLOSE;
            case '\\' -> control();
            default -> {
                this.number = sign & 0xff;
                yield Kind.BYTE;
            }
        };
        return this.kind;
    }

    private Kind control() {
        if (this.at >= this.content.length) {
            return Kind.END;
        }
        int from = this.at;
        while (this.at < this.content.length && isLetter(this.content[this.at]) && this.at - from < 32) {
            this.at++;
        }
        if (this.at == from) {
            return symbol((char) (this.content[this.at++] & 0xff));
        }
        this.word = new String(this.content, from, this.at - from, java.nio.charset.StandardCharsets.US_ASCII);
        parameter();
        if (this.word.equals("bin")) {
            this.at = (int) Math.min(this.content.length, (long) this.at + Math.max(0, this.number));
        }
        return Kind.WORD;
    }

    private void parameter() {
        int from = this.at;
        boolean minus = this.at < this.content.length && this.content[this.at] == '-';
        long value = 0;
        int begin = minus ? this.at + 1 : this.at;
        int end = begin;
        while (end < this.content.length && this.content[end] >= '0' && this.content[end] <= '9' && end - begin < 10) {
            value = value * 10 + this.content[end] - '0';
            end++;
        }
        this.numbered = end > begin;
        this.at = this.numbered ? end : from;
        this.number = this.numbered ? Math.clamp(minus ? -value : value, Integer.MIN_VALUE, Integer.MAX_VALUE) : 0;
        if (this.at < this.content.length && this.content[this.at] == ' ') {
            this.at++;
        }
    }

    private Kind symbol(char sign) {
        if (sign == '\'' && this.at + 1 < this.content.length) {
            int high = Character.digit(this.content[this.at], 16);
            int low = Character.digit(this.content[this.at + 1], 16);
            this.at += 2;
            this.number = (high < 0 || low < 0) ? '?' : high * 16 + low;
            return Kind.BYTE;
        }
        if (sign == '\\' || sign == '{' || sign == '}') {
            this.number = sign;
            return Kind.BYTE;
        }
        this.word = (sign == '\n' || sign == '\r') ? "par" : String.valueOf(sign);
        this.numbered = false;
        this.number = 0;
        return Kind.WORD;
    }

    private static boolean isLetter(byte sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    /// The control word, or the sign of a control symbol.
    String word() {
        return this.word;
    }

    /// The word's number or the byte; 0 where there is none.
    int number() {
        return this.number;
    }

    /// Whether a switch is on: without a number, or with another than 0.
    boolean isOn() {
        return !this.numbered || this.number != 0;
    }

    boolean isNumbered() {
        return this.numbered;
    }

    /// What a sign is.
    enum Kind {

        OPEN, CLOSE, WORD, BYTE, END

    }

}
