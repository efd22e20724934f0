package org.dueregard.app.tables;

import java.time.Instant;
import java.util.List;

import org.dueregard.app.reading.Heartbeat;
import org.jspecify.annotations.Nullable;

/// Tables that are being made safe, or were, or could not be.
///
/// @param name of the data's file
/// @param by the name of who handed them over, for the inside only
/// @param stage what is being done, in a few words
/// @param share of that stage, from 0 to 1
/// @param refusal why they could not be made safe and what to do; null unless refused
/// @param sentences on safety and loss; empty until they are safe
/// @param warnings what is not as it should be
/// @param method by which they are made safe
/// @param isWhole whether every unsafe count is protected
/// @param hasProof whether there are certificates to take away
/// @param pieces how many pieces there are to look at
/// @param aliveAt when the server that works on them last said that it does, else when they were handed over
/// @param deletedAfter when they are deleted
record TableSet(TableSetId id, String name, Instant at, String by, State state, String stage, double share,
        @Nullable String refusal, List<String> sentences, List<String> warnings, Treatment.Method method,
        boolean isWhole, boolean hasProof, int pieces, Instant aliveAt, Instant deletedAfter) {

    TableSet {
        sentences = List.copyOf(sentences);
        warnings = List.copyOf(warnings);
    }

    /// Whether they are to be made safe but the server that did so is gone.
    boolean isInterrupted(Instant now) {
        return this.state == State.WORKING && Heartbeat.isSilent(this.aliveAt, now);
    }

    /// Where they stand.
    enum State {

        WORKING("Being made safe"), DONE("Ready"), REFUSED("Could not be used");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /// As people read it.
        String words() {
            return this.words;
        }

    }

}
