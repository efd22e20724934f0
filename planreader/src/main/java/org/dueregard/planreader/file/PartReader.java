package org.dueregard.planreader.file;

import java.io.IOException;

/// Reads a file that stands within another, whatever its kind.
@FunctionalInterface
public interface PartReader {

    /// What the part holds.
    ///
    /// @throws IOException where it cannot be read
    Content read(String name, byte[] content) throws IOException;

}
