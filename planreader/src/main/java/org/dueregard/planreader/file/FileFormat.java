package org.dueregard.planreader.file;

/// The kinds of file that the reader can open.
public enum FileFormat {

    /// .docx
    WORD,
    /// .doc
    OLD_WORD,
    /// .rtf
    RICH_TEXT,
    /// .odt
    OPEN_TEXT,
    /// .xlsx
    SHEET,
    /// .xls
    OLD_SHEET,
    /// .ods
    OPEN_SHEET,
    /// .csv and .tsv
    SEPARATED,
    /// .html, saved or pasted
    WEB_PAGE,
    /// .mht, a web page with its pictures in one file
    WEB_ARCHIVE,
    /// .md
    MARKDOWN,
    /// .pdf
    PDF,
    /// .txt, and what was pasted
    TEXT

}
