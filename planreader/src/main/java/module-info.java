/// Reads an equality action plan out of the file that a council already has.
module org.dueregard.planreader {
    requires java.xml;
    requires org.apache.poi.ooxml;
    requires org.jsoup;
    requires static transitive org.jspecify;
    requires tools.jackson.databind;

    exports org.dueregard.planreader;
}
