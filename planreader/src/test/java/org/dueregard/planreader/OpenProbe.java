package org.dueregard.planreader;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// An OpenDocument file of a body, with a chart as its `Object 1`.
final class OpenProbe {

    /// The rows of a small plan.
    static final String ROWS = row("Objective", "Action", "Lead", "Target date")
            + row("1.1 First", "Write a guide", "HR", "May 2027");

    private OpenProbe() {
    }

    static byte[] file(String kind, String body) {
        StringBuilder names = new StringBuilder();
        Map<String, String> spaces = Map.of("office", "office", "text", "text", "table", "table", "draw", "drawing",
                "form", "form", "chart", "chart", "svg", "svg-compatible", "style", "style");
        spaces.forEach((prefix, name) -> names
            .append(" xmlns:" + prefix + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0\""));
        names.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument." + kind));
        parts.put("content.xml", utf8("<office:document-content" + names + "><office:body><office:" + kind + ">" + body
                + "</office:" + kind + "></office:body></office:document-content>"));
        parts.put("Object 1/content.xml",
                utf8("<office:document-content" + names
                        + "><office:body><office:chart><chart:chart><chart:title><text:p>"
                        + "zzchart</text:p></chart:title></chart:chart></office:chart></office:body>"
                        + "</office:document-content>"));
        parts.put("styles.xml", utf8("<office:document-styles" + names + "><office:master-styles><style:master-page>"
                + "<style:header><text:p>zzpagehead</text:p></style:header></style:master-page></office:master-styles>"
                + "</office:document-styles>"));
        return PlanFiles.zip(parts);
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append("<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
