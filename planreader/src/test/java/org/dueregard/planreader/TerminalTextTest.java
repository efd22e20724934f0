package org.dueregard.planreader;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTextTest {

    @Test
    void cutsAWordBetweenSigns() {
        assertThat(TerminalText.wrap("\uD83D\uDE80".repeat(5), 2)).containsExactly("\uD83D\uDE80\uD83D\uDE80",
                "\uD83D\uDE80\uD83D\uDE80", "\uD83D\uDE80");
        assertThat(TerminalText.wrap("x".repeat(1_000_000), 80)).hasSize(12_500);
    }

    @Test
    void keepsWhatSteersATerminalFromIt() {
        assertThat(TerminalText.wrap("Pay \u009B31mthe\u202E officer\u2067s", 80))
            .containsExactly("Pay 31mthe officers");
    }

}
