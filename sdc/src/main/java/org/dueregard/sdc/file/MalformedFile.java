package org.dueregard.sdc.file;

/// A file that is not what its name says. The message says where and what to do, in words for its owner.
public final class MalformedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedFile(String message) {
        super(message);
    }

}
