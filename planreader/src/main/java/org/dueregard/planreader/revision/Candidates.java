package org.dueregard.planreader.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which of many texts may be like another: those that share its rarest words. Of texts that share a common word only,
/// those that stand nearest.
final class Candidates {

    private static final int MOST = 60;

    private final Likeness likeness;

    private final Map<Integer, List<Integer>> having = new HashMap<>();

    /// @param texts by their places in the likeness
    Candidates(Likeness likeness, List<Integer> texts) {
        this.likeness = likeness;
        for (int i = 0; i < texts.size(); i++) {
            int at = i;
            Arrays.stream(likeness.words(texts.get(i)))
                .distinct()
                .forEach((word) -> this.having.computeIfAbsent(word, (any) -> new ArrayList<>()).add(at));
        }
    }

    /// The indexes of the texts.
    ///
    /// @param near the index of which those are taken that are nearest
    Set<Integer> of(int text, int near) {
        List<List<Integer>> sharing = Arrays.stream(this.likeness.words(text))
            .distinct()
            .mapToObj((word) -> this.having.getOrDefault(word, List.of()))
            .sorted(Comparator.comparingInt(List::size))
            .toList();
        Set<Integer> found = new LinkedHashSet<>();
        for (List<Integer> each : sharing) {
            if (found.size() >= MOST) {
                break;
            }
            int at = Collections.binarySearch(each, near);
            int from = Math.clamp(((at < 0) ? -at - 1 : at) - MOST / 2, 0, Math.max(0, each.size() - MOST));
            found.addAll(each.subList(from, Math.min(each.size(), from + MOST)));
        }
        return found;
    }

}
