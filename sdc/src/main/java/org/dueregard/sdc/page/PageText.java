package org.dueregard.sdc.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.dueregard.sdc.Crosstab;
import org.dueregard.sdc.SafeCell;
import org.dueregard.sdc.SafeTable;

/// Pages that stand alone: their style in them, nothing loaded from anywhere.
final class PageText {

    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; margin: 0 auto;
              max-width: 75rem; padding: 1rem; }
            h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; }
            p, li { max-width: 66ch; } h1, h2, p, li, summary { overflow-wrap: anywhere; }
            .mark { border-left: 0.3rem solid #0b0c0c; padding-left: 0.75rem; font-weight: bold; }
            .sheet { overflow-x: auto; }
            .sheet:focus, summary:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            caption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
            th, td { padding: 0.15rem 0.6rem; border-bottom: 1px solid #b1b4b6; text-align: right;
              white-space: nowrap; }
            th[scope=row] { text-align: left; font-weight: normal; }
            th.d0 { font-weight: bold; } .d1 { padding-left: 0.6rem; } .d2 { padding-left: 1.8rem; }
            .d3 { padding-left: 3rem; } .d4, .d5, .d6, .d7, .d8 { padding-left: 4.2rem; }
            td.hidden { background: #f3f2f1; }
            @media print { details:not([open]) > * { display: block; } .sheet { overflow: visible; } }
            """;

    /// More cells make a page that no browser shows well.
    private static final int MOST_CELLS = 30_000;

    private PageText() {
    }

    static void begin(Appendable out, String title) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .append(escaped(title))
            .append("</title>\n<style>\n")
            .append(STYLE)
            .append("</style>\n</head>\n<body>\n<main>\n<h1>")
            .append(escaped(title))
            .append("</h1>\n");
    }

    static void end(Appendable out) throws IOException {
        out.append("</main>\n</body>\n</html>\n");
    }

    static void paragraphs(Appendable out, List<String> sentences) throws IOException {
        for (String sentence : sentences) {
            out.append("<p>").append(escaped(sentence)).append("</p>\n");
        }
    }

    static void list(Appendable out, List<String> sentences) throws IOException {
        out.append("<ul>\n");
        for (String sentence : sentences) {
            out.append("<li>").append(escaped(sentence)).append("</li>\n");
        }
        out.append("</ul>\n");
    }

    /// All tables, as far as a browser shows them well.
    ///
    /// @param after what follows each
    static void tables(Appendable out, SafeTable table, Part after) throws IOException {
        int cells = 0;
        for (int k = 0; k < table.crosstabs(); k++) {
            Crosstab piece = table.crosstab(k);
            cells += piece.rows().size() * piece.columns().size();
            if (cells > MOST_CELLS && k > 0) {
                paragraphs(out, List.of((table.crosstabs() - k) + " further tables are too much for one page; the CSV "
                        + "has them all."));
                return;
            }
            table(out, piece);
            after.write(out, piece);
        }
    }

    /// A crosstab with its headings. What is hidden bears its sign, and a ground of its
    /// own beside it.
    static void table(Appendable out, Crosstab piece) throws IOException {
        String title = escaped(piece.title());
        out.append("<div class=\"sheet\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .append(title)
            .append("\">\n<table>\n<caption>")
            .append(title)
            .append("</caption>\n<thead>\n<tr><td></td>");
        for (Crosstab.Heading heading : piece.columns()) {
            heading(out, heading, "col");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (int k = 0; k < piece.rows().size(); k++) {
            out.append("<tr>");
            heading(out, piece.rows().get(k), "row");
            for (SafeCell cell : piece.cells().get(k)) {
                out.append(cell.isHidden() ? "<td class=\"hidden\">" : "<td>")
                    .append(cell.isHidden() ? cell.text() : String.format(Locale.UK, "%,d", cell.count().getAsInt()))
                    .append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private static void heading(Appendable out, Crosstab.Heading heading, String scope) throws IOException {
        out.append("<th scope=\"")
            .append(scope)
            .append("\" class=\"d")
            .append(Integer.toString(Math.min(heading.depth(), 8)))
            .append("\">")
            .append(escaped(heading.label()))
            .append("</th>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /// Writes something about a crosstab.
    interface Part {

        void write(Appendable out, Crosstab piece) throws IOException;

    }

}
