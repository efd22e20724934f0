package org.dueregard.app.intake;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingJobTest {

    @Test
    void interruptsAReaderOnlyAsLongAsItReadsThatFile() {
        ReadingJob.Turn late = new ReadingJob.Turn();
        late.interrupt();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();

        late.end();
        assertThat(Thread.currentThread().isInterrupted()).as("for the next file").isFalse();
        late.interrupt();

        assertThat(Thread.interrupted()).isFalse();
    }

}
