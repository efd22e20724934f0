package org.dueregard.planreader.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// The parts of a zipped document that hold markup, unpacked with care: what is inflated is counted before anything
/// is parsed, and XML with a document type is refused, so that neither a zip bomb nor an entity does harm.
public final class Parcel {

    private static final long MOST_INFLATED = 200L << 20;

    private static final long MOST_MARKUP = 64L << 20;

    private static final long MOST_KEPT = 100L << 20;

    private static final int MOST_PARTS = 2000;

    private static final int MOST_NODES = 1_200_000;

    /// Drawings of old, and what Word takes in of other files.
    private static final String TAKEN_IN = ".*\\.vml|word/(?:[^/]*/)?[^/]*\\.(?:x?html?|mht|rtf|txt|docx)|word/(?:af|alt)chunk.*";

    private final Map<String, byte[]> parts = new HashMap<>();

    private final String damaged;

    private boolean macros;

    private Parcel(String damaged) {
        this.damaged = damaged;
    }

    /// Unpacks a file.
    ///
    /// @param damaged what to say where it cannot be unpacked
    /// @throws IOException with a message for the file's owner
    public static Parcel open(byte[] content, String damaged) throws IOException {
        Parcel parcel = new Parcel(damaged);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            parcel.unpack(zip);
        }
        catch (TooLarge ex) {
            throw ex;
        }
        catch (IOException | IllegalArgumentException ex) {
            throw new IOException(damaged, ex);
        }
        if (parcel.parts.isEmpty()) {
            throw new IOException(damaged);
        }
        return parcel;
    }

    private void unpack(ZipInputStream zip) throws IOException {
        long total = 0;
        long kept = 0;
        int count = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().replace('\\', '/').replaceFirst("^/", "").toLowerCase(Locale.ROOT);
            boolean markup = name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype")
                    || name.matches(TAKEN_IN);
            this.macros |= name.contains("vbaproject") || name.startsWith("basic/");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                total += n;
                if (markup) {
                    out.write(buffer, 0, n);
                }
                if (total > MOST_INFLATED || out.size() > MOST_MARKUP || kept + out.size() > MOST_KEPT) {
                    throw new TooLarge();
                }
            }
            if (markup) {
                kept += out.size();
                this.parts.put(name, out.toByteArray());
            }
            if (++count > MOST_PARTS) {
                throw new TooLarge();
            }
        }
    }

    public boolean hasMacros() {
        return this.macros;
    }

    public boolean has(String name) {
        return this.parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /// The bytes of a part; null where it is missing.
    public byte @Nullable [] part(String name) {
        return this.parts.get(name.toLowerCase(Locale.ROOT));
    }

    /// A small part as a tree; null where it is missing.
    ///
    /// @throws IOException where it is damaged or too large
    public @Nullable Document tree(String name) throws IOException {
        byte[] part = part(name);
        try {
            return (part != null) ? tree(part) : null;
        }
        catch (SAXException ex) {
            throw new IOException(this.damaged, ex);
        }
    }

    /// Markup as a tree; a document type in it is an error.
    static Document tree(byte[] markup) throws IOException, SAXException {
        int nodes = 0;
        for (byte b : markup) {
            nodes += (b == '<' || b == '=') ? 1 : 0;
        }
        if (nodes > MOST_NODES) {
            throw new TooLarge();
        }
        try {
            DocumentBuilder builder = secure().newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(markup));
        }
        catch (IOException ex) {
            throw new SAXException(ex);
        }
        catch (ParserConfigurationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /// A part, however large, piece by piece; null where it is missing. A document type
    /// in
    /// it is an error.
    public @Nullable XMLStreamReader stream(String name) throws IOException {
        byte[] part = part(name);
        if (part == null) {
            return null;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            // bytes that are no characters are read as such; left to itself, the parser
            // prints
            // them
            return isWide(part) ? factory.createXMLStreamReader(new ByteArrayInputStream(part)) : factory
                .createXMLStreamReader(new InputStreamReader(new ByteArrayInputStream(part), StandardCharsets.UTF_8));
        }
        catch (XMLStreamException ex) {
            throw new IOException(this.damaged, ex);
        }
    }

    /// Where a part's links lead, by their id and by their kind; further ones of a kind
    /// by
    /// its name and a number.
    ///
    /// @param part the part's name; empty for the whole file
    public Map<String, String> links(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        Document document = tree(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        Map<String, String> links = new LinkedHashMap<>();
        for (Element link : Xml.children((document != null) ? document.getDocumentElement() : null, "Relationship")) {
            String target = Xml.attribute(link, "Target");
            String kind = Xml.attribute(link, "Type");
            if (!Xml.attribute(link, "TargetMode").equals("External")) {
                String path = resolve(part.substring(0, slash), target);
                links.put(Xml.attribute(link, "Id"), path);
                String name = kind.substring(kind.lastIndexOf('/') + 1);
                links.put(links.containsKey(name) ? name + links.size() : name, path);
            }
        }
        return links;
    }

    private static String resolve(String folder, @Nullable String target) {
        String path = (target != null) ? target : "";
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        String base = folder;
        while (path.startsWith("../")) {
            path = path.substring(3);
            int up = base.lastIndexOf('/', Math.max(0, base.length() - 2));
            base = (up < 0) ? "" : base.substring(0, up + 1);
        }
        return base + (path.startsWith("./") ? path.substring(2) : path);
    }

    private static boolean isWide(byte[] part) {
        String start = new String(part, 0, Math.min(part.length, 100), StandardCharsets.ISO_8859_1);
        return !start.startsWith("<") || start.matches("(?is)<\\?xml[^>]*encoding=[\"'](?!utf-8).*");
    }

    private static DocumentBuilderFactory secure() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        return factory;
    }

    /// Throws what is wrong and prints nothing.
    private static final class Silent extends DefaultHandler {

        @Override
        public void error(SAXParseException ex) throws SAXException {
            throw ex;
        }

        @Override
        public void fatalError(SAXParseException ex) throws SAXException {
            throw ex;
        }

    }

    /// The file holds more than anybody writes into a plan.
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        public TooLarge() {
            super("The file is too large to read. Copy the plan into a new document, save it and choose that, or paste the"
                    + " plan.");
        }

    }

}
