package org.dueregard.sdc.exact;

/// A combination of groups that must not become known, as a person alone in some of them would then know another.
///
/// @param groups ascending
/// @param factors of the groups, modulo [Prime#P], none zero
/// @param guards the group that she would know
/// @param person who she is
@SuppressWarnings("ArrayRecordComponent") // numbered groups, never compared or hashed
record Form(int[] groups, long[] factors, int guards, int person) {
}
