package org.dueregard.planreader.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;

/// Recognises the words in the picture of a page with the program tesseract, where it is installed: as a process of its
/// own that may take a minute and a gigabyte, and needs no network.
final class Tesseract {

    private static final int SECONDS = 60;

    private static final int KILOBYTES = 1_500_000;

    private static final double LEAST_CONFIDENCE = 20;

    private static final double LEAST_ALONE = 40;

    private static final int INK = 140;

    private static final String SPARSE = "11";

    private static final String BLOCK = "6";

    private static final Pattern ALONE = Pattern.compile("\\d{1,3}[.)]?|[A-Z]{1,3}|[A-Z]?\\d{1,3}\\.\\d{1,3}");

    private static final String ENGLISH = "eng";

    private static final String WELSH = "cym";

    private static final int MOST_LISTED = 20_000;

    private static final Map<Path, String> LANGUAGES = new ConcurrentHashMap<>();

    private static final Pattern TAB = Pattern.compile("\t");

    private static final Pattern DEBRIS = Pattern.compile("[|_¦~=—–\\-\\[\\]{}<>.,:;'`‘’“”\"\\\\/()]+");

    private final Path program;

    private final Path folder;

    private Tesseract(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /// The program on the search path; null where there is none.
    static @Nullable Path installed() {
        String path = System.getenv("PATH");
        for (String folder : (path != null) ? path.split(File.pathSeparator, -1) : new String[0]) {
            for (String name : List.of("tesseract", "tesseract.exe")) {
                Path program = Path.of(folder.isEmpty() ? "." : folder, name);
                if (!folder.isEmpty() && Files.isExecutable(program) && Files.isRegularFile(program)) {
                    return program;
                }
            }
        }
        return null;
    }

    /// The languages that are recognised, as the program names them: Welsh beside English
    /// where the program has it.
    static String languages(Path program) {
        return LANGUAGES.computeIfAbsent(program, Tesseract::installedLanguages);
    }

    private static String installedLanguages(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--list-langs").redirectErrorStream(true).start();
            try {
                process.getOutputStream().close();
                String listed = new String(process.getInputStream().readNBytes(MOST_LISTED), StandardCharsets.UTF_8);
                return listed.lines().anyMatch(WELSH::equals) ? ENGLISH + "+" + WELSH : ENGLISH;
            }
            finally {
                process.destroyForcibly();
            }
        }
        catch (IOException ex) {
            return ENGLISH;
        }
    }

    /// The words in a picture, in points. What stands alone, such as the number of a row,
    /// is
    /// taken for dirt at first; a second look at what is left finds it.
    static List<Word> words(Path program, BufferedImage picture, double dotsPerPoint) throws IOException {
        Path folder = Files.createTempDirectory("planreader");
        try {
            Tesseract tesseract = new Tesseract(program, folder);
            List<Word> found = tesseract.look(picture, dotsPerPoint, SPARSE, LEAST_CONFIDENCE);
            wipe(picture, found, dotsPerPoint);
            List<Word> all = new ArrayList<>(found);
            tesseract.look(picture, dotsPerPoint, BLOCK, LEAST_ALONE)
                .stream()
                .filter((word) -> ALONE.matcher(word.text()).matches())
                .forEach(all::add);
            return sized(all);
        }
        finally {
            for (String name : List.of("page.png", "words.tsv", "messages.txt")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    private List<Word> look(BufferedImage picture, double dotsPerPoint, String layout, double confidence)
            throws IOException {
        Path file = this.folder.resolve("page.png");
        ImageIO.write(picture, "png", file.toFile());
        return parse(run(file, (int) Math.round(dotsPerPoint * 72), layout), dotsPerPoint, confidence);
    }

    /// Takes the words out, and the shadows that lines and dirt leave.
    private static void wipe(BufferedImage picture, List<Word> words, double dotsPerPoint) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        for (Word word : words) {
            Box box = word.box();
            graphics.fillRect((int) (box.left() * dotsPerPoint) - 2, (int) (box.top() * dotsPerPoint) - 2,
                    (int) (box.width() * dotsPerPoint) + 5, (int) (box.height() * dotsPerPoint) + 5);
        }
        graphics.dispose();
        byte[] dots = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < dots.length; i++) {
            dots[i] = (byte) (((dots[i] & 0xff) < INK) ? 0 : 0xff);
        }
    }

    private List<String> run(Path picture, int dotsPerInch, String layout) throws IOException {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/') {
            command.addAll(List.of("/bin/sh", "-c", "ulimit -v " + KILOBYTES + "; exec \"$@\"", "sh"));
        }
        command.addAll(List.of(this.program.toString(), picture.toString(), this.folder.resolve("words").toString(),
                "-l", languages(this.program), "--dpi", Integer.toString(dotsPerInch), "--psm", layout, "tsv"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(this.folder.resolve("messages.txt").toFile());
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("tesseract has failed");
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException(ex);
        }
        finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(this.folder.resolve("words.tsv"), StandardCharsets.UTF_8);
    }

    /// Each line has level, page, block, paragraph, line, word, left, top, width, height,
    /// confidence, text.
    private static List<Word> parse(List<String> lines, double dotsPerPoint, double confidence) {
        List<Word> found = new ArrayList<>();
        for (String line : lines) {
            String[] cells = TAB.split(line, -1);
            if (cells.length < 12 || !cells[0].equals("5")) {
                continue;
            }
            String text = cells[11].strip();
            double left = number(cells[6]) / dotsPerPoint;
            double top = number(cells[7]) / dotsPerPoint;
            Box box = new Box(left, top, left + number(cells[8]) / dotsPerPoint, top + number(cells[9]) / dotsPerPoint);
            boolean kept = !text.isEmpty() && (!DEBRIS.matcher(text).matches() || text.equals("-") || text.equals("–"))
                    && number(cells[10]) >= confidence;
            if (kept) {
                found.add(new Word(text, box, box.bottom(), box.height(), false, false, 0));
            }
        }
        return found;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /// A word's own height depends on its letters; nearly all have the page's usual size.
    private static List<Word> sized(List<Word> words) {
        double usual = words.stream().mapToDouble(Word::size).sorted().skip(words.size() / 2).findFirst().orElse(10);
        return words.stream().map((word) -> {
            boolean large = word.size() > 1.7 * usual && word.text().length() > 2;
            double size = (large ? word.size() : usual) * 1.25;
            double middle = word.box().centreY();
            Box box = new Box(word.box().left(), middle - size / 2, word.box().right(), middle + size / 2);
            return new Word(word.text(), box, middle + 0.3 * size, size, false, false, 0);
        }).toList();
    }

}
