package org.dueregard.planreader.file;

import java.util.List;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Ignored;

/// What a file holds: its blocks in reading order, what a person should know of the file itself, and the words that
/// are no part of the document.
///
/// @param findings of the file: hidden sheets, comments, words struck through
/// @param ignored words left out, each with its reason, so that none is lost in silence
public record Content(List<Block> blocks, List<Finding> findings, List<Ignored> ignored) {

    public Content {
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
        ignored = List.copyOf(ignored);
    }

    public static Content of(List<Block> blocks) {
        return new Content(blocks, List.of(), List.of());
    }

}
