package org.dueregard.sdc.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Relations;
import org.junit.jupiter.api.Test;

/// The counter-example of docs/guide/disclosure-control.md: the sums of three two-way tables allow what no one set of
/// people can be, since the zeros of one table tie the other two.
class JointTablesTest {

    private static final int[] SIZES = { 2, 3, 2 };

    private final Map<List<Integer>, Integer> numbers = new HashMap<>();

    @Test
    void zerosOfAThirdTableGiveAwayWhatSumsDoNot() {
        int[][] people = { { 0, 0, 0, 10 }, { 0, 1, 0, 2 }, { 0, 2, 1, 7 }, { 1, 0, 0, 40 }, { 1, 1, 0, 28 },
                { 1, 2, 1, 53 } };
        List<List<Integer>> hidden = List.of(List.of(0, 1, -1), List.of(0, 2, -1), List.of(1, 1, -1),
                List.of(1, 2, -1));

        Findings sums = attack(people, hidden, false);
        Findings joint = attack(people, hidden, true);

        int unsafe = this.numbers.getOrDefault(List.of(0, 1, -1), -1);
        assertThat(sums.low()[unsafe]).isEqualTo(1);
        assertThat(sums.high()[unsafe]).isEqualTo(8);
        assertThat(joint.exact().get(unsafe)).isTrue();
        assertThat(joint.low()[unsafe]).isEqualTo(2);
    }

    /// @param joint whether the cross of all three, never published, counts as known to
    /// exist
    private Findings attack(int[][] people, List<List<Integer>> hidden, boolean joint) {
        this.numbers.clear();
        List<int[]> sums = new ArrayList<>();
        number(false);
        if (joint) {
            number(true);
        }
        this.numbers.keySet().forEach((cell) -> addSums(cell, sums));
        int[] published = new int[this.numbers.size()];
        this.numbers.forEach((cell, number) -> published[number] = count(people, cell));
        Relations.Builder relations = new Relations.Builder(published.length);
        sums.forEach((sum) -> relations.add(sum[0], Arrays.copyOfRange(sum, 1, sum.length)));
        BitSet unknown = new BitSet();
        this.numbers.forEach((cell, number) -> unknown.set(number, hidden.contains(cell) || !cell.contains(-1)));
        int[] low = published.clone();
        int[] high = published.clone();
        this.numbers.forEach((cell, number) -> {
            if (unknown.get(number)) {
                low[number] = cell.contains(-1) ? 1 : 0;
                high[number] = Facts.UNLIMITED;
            }
        });
        return new Attack(null, Effort.unlimited(0), Progress.SILENT).on(new Facts(relations.build(), low, high));
    }

    private void number(boolean whole) {
        for (int code = 0; code < 3 * 4 * 3; code++) {
            int[] cell = { code / 12 - 1, code / 3 % 4 - 1, code % 3 - 1 };
            if (whole == Arrays.stream(cell).allMatch((one) -> one >= 0)) {
                this.numbers.put(key(cell), this.numbers.size());
            }
        }
    }

    private void addSums(List<Integer> cell, List<int[]> sums) {
        for (int d = 0; d < SIZES.length; d++) {
            List<Integer> sum = new ArrayList<>(List.of(this.numbers.getOrDefault(cell, -1)));
            for (int code = 0; code < SIZES[d] && cell.get(d) < 0; code++) {
                List<Integer> part = new ArrayList<>(cell);
                part.set(d, code);
                if (this.numbers.containsKey(part)) {
                    sum.add(this.numbers.getOrDefault(part, -1));
                }
            }
            if (sum.size() > 1) {
                sums.add(sum.stream().mapToInt(Integer::intValue).toArray());
            }
        }
    }

    private static List<Integer> key(int[] cell) {
        return Arrays.stream(cell).boxed().toList();
    }

    private static int count(int[][] people, List<Integer> cell) {
        int count = 0;
        for (int[] one : people) {
            boolean in = true;
            for (int d = 0; d < SIZES.length; d++) {
                in &= cell.get(d) < 0 || cell.get(d) == one[d];
            }
            count += in ? one[3] : 0;
        }
        return count;
    }

}
