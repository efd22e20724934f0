package org.dueregard.app.intake;

import java.time.Instant;
import java.util.UUID;

import org.dueregard.app.plan.PlanId;
import org.dueregard.app.reading.Heartbeat;
import org.jspecify.annotations.Nullable;

/// A plan's file on its way in: being read, in review, or at one of its three ends.
///
/// @param size of the file in bytes
/// @param sha256 of the file, 64 hexadecimal digits
/// @param takenInBy the name of who took it in, for the inside only
/// @param refusal why it could not be read and what to do instead; null unless refused
/// @param plan what it became; null unless adopted
/// @param readingSince when its reading began, the last time where it was read again
/// @param aliveAt when the server that reads it last said that it does, else when its reading began
/// @param endedAt when it was refused, adopted or discarded; null before
/// @param version counts the changes of the import, so that two people don't overwrite each other
public record Import(ImportId id, String fileName, String mediaType, int size, String sha256, Instant takenInAt,
        UUID takenInById, String takenInBy, State state, @Nullable String refusal, @Nullable PlanId plan,
        Instant readingSince, Instant aliveAt, @Nullable Instant endedAt, int version) {

    /// Whether it is to be read but the server that did so is gone.
    boolean isInterrupted(Instant now) {
        return this.state == State.READING && Heartbeat.isSilent(this.aliveAt, now);
    }

    /// Whether questions can be decided and values corrected.
    public boolean isInReview() {
        return this.state == State.IN_REVIEW;
    }

    /// Whether somebody has thrown it away; nothing is to be done with it any more.
    boolean isDiscarded() {
        return this.state == State.DISCARDED;
    }

    /// Whether it can still be thrown away: everything but an adopted or discarded one.
    public boolean canBeDiscarded() {
        return this.state == State.IN_REVIEW || this.state == State.REFUSED || this.state == State.READING;
    }

    /// The address of a place of its file, as it is described, among the words of the
    /// file.
    public String addressOf(String place) {
        String anchor = SourcePage.anchor(place);
        return "/imports/" + this.id.value() + "/source?place=" + anchor + "#" + anchor;
    }

    /// Where an import stands.
    public enum State {

        READING("Being read"), IN_REVIEW("In review"), REFUSED("Could not be read"), ADOPTED("Adopted"),
        DISCARDED("Discarded");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /// As people read it.
        public String words() {
            return this.words;
        }

    }

}
