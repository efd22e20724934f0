package org.dueregard.planreader.file;

import java.util.List;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;

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

    /// Words that stand in the file and are no part of the document.
    public record Ignored(Reason reason, Place place) {

    }

    /// Why words are no part of the document.
    public enum Reason {

        /// The way through a web site, a banner, a form.
        NAVIGATION,
        /// What stands at the head or the foot of each page.
        PAGE_HEADER_OR_FOOTER,
        /// A list of contents.
        CONTENTS_LIST,
        /// Words that the writer has hidden.
        HIDDEN,
        /// Words that the writer has deleted or struck through.
        DELETED,
        /// A remark in the margin.
        COMMENT

    }

}
