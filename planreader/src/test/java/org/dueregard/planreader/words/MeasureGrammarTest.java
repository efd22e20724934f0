package org.dueregard.planreader.words;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanAction.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MeasureGrammarTest {

    /// Baseline, target, unit and the last day, each `-` where the words do not say it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Increase from 45% to 60% by 2027                          | 45 60 % 2027-12-31
            Baseline: 12; Target: 20 complaints                       | 12 20 complaints -
            Satisfaction; Baseline (2025): 4.5 %; Target: 7 % by March 2027 | 4.5 7 % 2027-03-31
            Reduce the gap from 9.2 per cent in 2024/25 to 6 per cent by 31 March 2028 | 9.2 6 % 2028-03-31
            From 12 to 20 homes a year                                | 12 20 homes -
            Disabled staff: 4 % in 2025, 7 % by 2027                  | 4 7 % 2027-12-31
            At least 90% of staff trained by September 2026           | - 90 % 2026-09-30
            Raise the response rate to 1,200 replies                  | - 1200 replies -
            20 new champions                                          | - 20 new champions -
            No more than 5 complaints a year                          | - 5 complaints -
            £40,000 raised                                            | - 40000 £ -
            Target 2027: 60%                                          | - 60 % -
            Currently 15 wardens                                      | 15 - wardens -
            100% of new buildings                                     | - 100 % -
            Published by May 2027                                     | - - - -
            2027 report published                                     | - - - -
            People aged 16 to 24 say so                               | - - - -
            5 of 12 wards                                             | - - - -
            Better feedback                                           | - - - -
            Increase from 2023 baseline to 45%                        | - 45 % -
            Reduce from 2019 levels to 30 complaints                  | - 30 complaints -
            From 2000 to 2400 homes                                   | 2000 2400 homes -
            Residents over 65 are reached                             | - - - -
            Over 65% of residents reached                             | - 65 % -
            Over 20 events                                            | - 20 events -
            """)
    void readsFigures(String words, String expected) {
        Measure measure = Measure.read(words);

        Deadline due = measure.due();
        String read = Stream.of(measure.baseline(), measure.target(), measure.unit(), (due != null) ? due.end() : null)
            .map((value) -> Objects.toString(value, "-"))
            .collect(Collectors.joining(" "));
        assertThat(read).isEqualTo(expected);
        assertThat(measure.text()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Increase from 45% to 60% by 2027 | baseline 45%, target 60%, by 31 December 2027
            Baseline (2025): 4.5 %; Target: 7 % by March 2027 | baseline 4.5%, target 7%, by 31 March 2027
            £40,000 raised | target £40,000
            No more than 5 complaints a year | target 5 complaints
            Better feedback | ""
            """)
    void saysItsFigures(String words, String expected) {
        assertThat(Measure.read(words).inFigures()).isEqualTo(expected);
    }

}
