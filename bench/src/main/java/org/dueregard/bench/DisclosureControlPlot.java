package org.dueregard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Draws the table "Time against cells" of the guide, both axes logarithmic, as an SVG that says in words what it shows.
///
/// Arguments: the guide, and where the drawing goes.
public final class DisclosureControlPlot {

    private static final String HEADING = "| cells | unsafe | secondary | CPU s |";

    private static final int WIDTH = 640;

    private static final int HEIGHT = 400;

    private static final int LEFT = 70;

    private static final int BOTTOM = 340;

    private static final int TOP = 20;

    private static final int RIGHT = 620;

    private static final double LEAST_CELLS = 1e4;

    private static final double MOST_CELLS = 4e6;

    private static final double LEAST_SECONDS = 0.3;

    private static final double MOST_SECONDS = 100;

    /// What is asked for: so many cells in so many seconds.
    private static final int ASKED_CELLS = 2_000_000;

    private static final int ASKED_SECONDS = 60;

    private DisclosureControlPlot() {
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), svg(points(Files.readAllLines(Path.of(args[0])))));
    }

    /// A row of the table.
    private record Point(int cells, double seconds) {

        double x() {
            return along(LEFT, RIGHT, this.cells, LEAST_CELLS, MOST_CELLS);
        }

        double y() {
            return along(BOTTOM, TOP, this.seconds, LEAST_SECONDS, MOST_SECONDS);
        }

    }

    private static double along(int from, int to, double value, double least, double most) {
        return from + (to - from) * Math.log(value / least) / Math.log(most / least);
    }

    private static List<Point> points(List<String> guide) {
        int row = 0;
        while (!guide.get(row).startsWith(HEADING)) {
            row++;
        }
        List<Point> points = new ArrayList<>();
        for (row += 2; guide.get(row).startsWith("|"); row++) {
            List<String> fields = Arrays.stream(guide.get(row).split("\\|", -1)).map(String::strip).toList();
            points.add(new Point(Integer.parseInt(fields.get(1).replace(",", "")), Double.parseDouble(fields.get(4))));
        }
        return points;
    }

    private static String svg(List<Point> points) {
        Point last = points.getLast();
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc"
                     font-family="sans-serif" font-size="13">
                <title id="title">Processor seconds against cells</title>
                <desc id="desc">%s</desc>
                <rect width="%d" height="%d" fill="#ffffff"/>
                """.formatted(WIDTH, HEIGHT, described(points), WIDTH, HEIGHT));
        for (int cells : new int[] { 10_000, 100_000, 1_000_000 }) {
            double x = new Point(cells, 1).x();
            line(svg, x, BOTTOM, x, TOP, "#d0d0d0");
            text(svg, x, BOTTOM + 20, "middle", String.format(Locale.UK, "%,d", cells));
        }
        for (int seconds : new int[] { 1, 10, 100 }) {
            double y = new Point(ASKED_CELLS, seconds).y();
            line(svg, LEFT, y, RIGHT, y, "#d0d0d0");
            text(svg, LEFT - 8, y + 4, "end", String.valueOf(seconds));
        }
        line(svg, LEFT, BOTTOM, RIGHT, BOTTOM, "#0b0c0c");
        line(svg, LEFT, BOTTOM, LEFT, TOP, "#0b0c0c");
        text(svg, (LEFT + RIGHT) / 2.0, BOTTOM + 45, "middle", "published cells");
        svg.append("<text transform=\"translate(20 %d) rotate(-90)\" text-anchor=\"middle\">processor seconds</text>%n"
            .formatted((TOP + BOTTOM) / 2));
        Point asked = new Point(ASKED_CELLS, ASKED_SECONDS);
        svg.append("<path d=\"M%1$.1f %2$.1f l-7 -7 M%1$.1f %2$.1f l7 -7 M%1$.1f %2$.1f l-7 7 M%1$.1f %2$.1f l7 7\" "
            .formatted(asked.x(), asked.y())).append("stroke=\"#0b0c0c\" stroke-width=\"2\"/>\n");
        text(svg, asked.x() - 14, asked.y() + 4, "end", "asked for: 2 million in 60 s");
        curve(svg, points);
        text(svg, LEFT + 12, TOP + 20, "start",
                String.format(Locale.UK, "the largest: %,d cells in %.0f s", last.cells, last.seconds));
        return svg.append("</svg>\n").toString();
    }

    private static void curve(StringBuilder svg, List<Point> points) {
        svg.append("<polyline fill=\"none\" stroke=\"#1d70b8\" stroke-width=\"2\" points=\"");
        points.forEach((point) -> svg.append("%.1f,%.1f ".formatted(point.x(), point.y())));
        svg.append("\"/>\n");
        points.forEach((point) -> svg
            .append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1d70b8\"/>%n".formatted(point.x(), point.y())));
    }

    private static String described(List<Point> points) {
        StringBuilder said = new StringBuilder("The exact pattern with all defences takes ");
        for (int k = 0; k < points.size(); k++) {
            said.append((k == 0) ? "" : (k == points.size() - 1) ? " and " : ", ")
                .append(String.format(Locale.UK, "%.2f seconds for %,d cells", points.get(k).seconds,
                        points.get(k).cells));
        }
        return said.append(". Asked for are 2 million cells in 60 seconds.").toString();
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
        svg.append("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n".formatted(x1, y1, x2, y2,
                colour));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, anchor, words));
    }

}
