package org.dueregard.planreader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Damages a file, by seed: its bytes, or the markup of a part of it, so that it often still opens.
final class Mutations {

    private static final String[] NUMBERS = { "-1", "0", "65536", "2147483647", "99999999999", "1e308", "NaN", "%9" };

    private final byte[] whole;

    private final Map<String, byte[]> parts;

    Mutations(byte[] whole) {
        this.whole = whole.clone();
        this.parts = (whole[0] == 'P' && whole[1] == 'K') ? PlanFiles.parts(whole) : Map.of();
    }

    byte[] mutate(long seed) {
        Random random = new Random(seed);
        if (this.parts.isEmpty() || random.nextInt(6) == 0) {
            return random.nextInt(3) == 0 && isText() ? markup(this.whole, random) : bytes(this.whole, random);
        }
        List<String> names = new ArrayList<>(this.parts.keySet());
        Map<String, byte[]> changed = new LinkedHashMap<>(this.parts);
        for (int i = random.nextInt(2); i >= 0; i--) {
            String name = names.get(random.nextInt(names.size()));
            byte[] part = changed.getOrDefault(name, new byte[0]);
            if (random.nextInt(12) == 0) {
                changed.remove(name);
            }
            else {
                changed.put(name, (random.nextInt(4) == 0) ? bytes(part, random) : markup(part, random));
            }
        }
        return PlanFiles.zip(changed);
    }

    private boolean isText() {
        return this.whole[0] > ' ';
    }

    private static byte[] bytes(byte[] content, Random random) {
        if (content.length == 0) {
            return content;
        }
        byte[] mutated = content.clone();
        for (int i = random.nextInt(8) + 1; i > 0; i--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> Arrays.fill(mutated, at, Math.min(mutated.length, at + 4), (byte) 0xff);
                case 1 -> {
                    int length = Math.min(random.nextInt(64) + 1, mutated.length - at);
                    System.arraycopy(content, random.nextInt(content.length - length + 1), mutated, at, length);
                }
                default -> mutated[at] = (byte) random.nextInt(256);
            }
        }
        return (random.nextInt(6) == 0) ? Arrays.copyOf(mutated, random.nextInt(mutated.length) + 1) : mutated;
    }

    /// Doubles, drops, nests or moves tags and changes what stands in quotation marks.
    private static byte[] markup(byte[] content, Random random) {
        StringBuilder text = new StringBuilder(new String(content, StandardCharsets.UTF_8));
        for (int i = random.nextInt(5) + 1; i > 0 && !text.isEmpty(); i--) {
            int from = text.indexOf("<", random.nextInt(text.length()));
            int to = (from < 0) ? -1 : text.indexOf(">", from) + 1;
            if (to <= 0) {
                continue;
            }
            String tag = text.substring(from, to);
            String changed = switch (random.nextInt(6)) {
                case 0 -> tag.replaceAll("\"[^\"]*\"", "\"" + NUMBERS[random.nextInt(NUMBERS.length)] + "\"");
                case 1 -> tag.repeat(tag.endsWith("/>") ? 50 : 2);
                case 2 -> "";
                case 3 -> tag + "&amp;&lt;" + tag;
                case 4 -> text.substring(from, Math.min(text.length(), to + random.nextInt(400)));
                default -> "<!-- " + tag.replace("-", "") + " -->";
            };
            text.replace(from, to, changed);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

}
