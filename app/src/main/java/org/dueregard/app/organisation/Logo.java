package org.dueregard.app.organisation;

/// A council's picture of itself.
///
/// @param mediaType `image/png`, `image/jpeg` or `image/svg+xml`
/// @param content the file; never changed once it is here
// Compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
public record Logo(String mediaType, byte[] content) {
}
