/// Reads an equality action plan out of the file that a council already has.
module org.dueregard.planreader {
    requires de.siegmar.fastcsv;
    requires java.desktop;
    requires java.xml;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.poi.poi;
    requires org.apache.poi.scratchpad;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.jsoup;
    requires static transitive org.jspecify;
    requires tools.jackson.databind;

    exports org.dueregard.planreader;
}
