package org.dueregard.sdc.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Reads JSON by the letter of RFC 8259: objects as `Map` in the order of the file, arrays as `List`, numbers as
/// `BigDecimal`, and `String`, `Boolean` and null. A name that stands twice in an object is refused.
///
/// Cost: linear. Depth: at most 100.
public final class Json {

    private static final int DEEPEST = 100;

    private final String text;

    private final String name;

    private int at;

    private int depth;

    private Json(String text, String name) {
        this.text = text;
        this.name = name;
    }

    /// Reads a text.
    ///
    /// @param name what the file is called in messages
    /// @throws MalformedFile where it is not JSON
    public static @Nullable Object parse(String text, String name) {
        Json json = new Json(text, name);
        Object value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.wrong("something stands after the end");
        }
        return value;
    }

    /// A text as JSON writes it, in quotes.
    public static String quote(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int k = 0; k < value.length(); k++) {
            char letter = value.charAt(k);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            }
            else if (letter < ' ' || letter == '\u2028' || letter == '\u2029' || letter == '<') {
                quoted.append(String.format("\\u%04x", (int) letter));
            }
            else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }

    private @Nullable Object value() {
        space();
        char first = peek();
        return switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        enter();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        space();
        while (peek() != '}') {
            space();
            String key = string();
            space();
            expect(':');
            if (object.containsKey(key)) {
                throw wrong("'" + key + "' stands twice");
            }
            object.put(key, value());
            more('}');
        }
        leave();
        return object;
    }

    private List<@Nullable Object> array() {
        enter();
        List<@Nullable Object> array = new ArrayList<>();
        space();
        while (peek() != ']') {
            array.add(value());
            more(']');
        }
        leave();
        return array;
    }

    /// A comma and what follows it, or the end.
    private void more(char end) {
        space();
        if (peek() == ',') {
            this.at++;
            space();
            if (peek() == end) {
                throw wrong("a comma before '" + end + "'");
            }
        }
        else if (peek() != end) {
            throw wrong("',' or '" + end + "' is missing");
        }
    }

    private void enter() {
        this.at++;
        if (++this.depth > DEEPEST) {
            throw wrong("nested too deep");
        }
    }

    private void leave() {
        this.at++;
        this.depth--;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char letter = this.text.charAt(this.at++);
            if (letter < ' ') {
                throw wrong("a line end or control character in a text");
            }
            string.append((letter == '\\') ? escaped() : letter);
        }
        this.at++;
        return string.toString();
    }

    private char escaped() {
        char letter = peek();
        this.at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> code();
            default -> throw wrong("'\\" + letter + "' is no escape");
        };
    }

    private char code() {
        String digits = this.text.substring(this.at, Math.min(this.at + 4, this.text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw wrong("'\\u" + digits + "' is no escape");
        }
        this.at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!this.text.startsWith(word, this.at)) {
            throw wrong("no value");
        }
        this.at += word.length();
        return value;
    }

    private BigDecimal number() {
        int end = this.at;
        while (end < this.text.length() && "+-.eE0123456789".indexOf(this.text.charAt(end)) >= 0) {
            end++;
        }
        String digits = this.text.substring(this.at, end);
        if (digits.length() > 1000 || !digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?")) {
            throw wrong("no value");
        }
        this.at = end;
        return new BigDecimal(digits);
    }

    private void space() {
        while (this.at < this.text.length() && " \t\r\n".indexOf(this.text.charAt(this.at)) >= 0) {
            this.at++;
        }
    }

    private char peek() {
        if (this.at >= this.text.length()) {
            throw wrong("it ends too early");
        }
        return this.text.charAt(this.at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw wrong("'" + wanted + "' is missing");
        }
        this.at++;
    }

    private MalformedFile wrong(String what) {
        long line = this.text.substring(0, Math.min(this.at, this.text.length()))
            .chars()
            .filter((letter) -> letter == '\n')
            .count() + 1;
        return new MalformedFile(this.name + ", line " + line + ": no JSON: " + what + ".");
    }

}
