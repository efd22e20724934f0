package org.dueregard.planreader.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Wording;

/// Names of bodies that have equality duties: councils, fire and police services, health, education, housing, parks.
public final class OrganisationNames {

    private static final String WORD = "\\p{Lu}[\\p{L}.’'-]*";

    private static final String BEFORE = "(?:" + WORD + ",? (?:(?i:and|upon|on|in|the|of|for|&) )*){1,7}";

    private static final Pattern COUNCIL = Pattern.compile("((?i:(?:London |Royal )*Borough of|City of|County of)"
            + "(?: (?:" + WORD + "|(?i:and|upon|on|in|the|&)(?= \\p{Lu}))){1,5}?(?: (?i:Council))?"
            + "(?=\\s*[-–—:,|]|\\s+(?i:equalit|counc)|$)" + "|(?:" + WORD
            + ",? (?:(?i:and|upon|on|in|the|of|&) )?){1,6}(?i:Council)\\b(?! (?i:plan))"
            + "|Cyngor (?:Sir|Dinas|Bwrdeistref|Tref)?(?: ?" + WORD + "){1,4})");

    /// What else ends the name of a body, whatever stands around it.
    private static final String BODY = "(?i:Fire (?:(?:and|&) Rescue )?(?:Service|Authority)|(?:NHS|Hospitals?|Health(?:care)?|Care)"
            + "(?: Foundation)? Trust|Ambulance (?:Service|Trust)|(?:Health|Integrated Care) Board|Constabulary"
            + "|Police(?: Service| Force)?|National Park(?: Authority)?|(?:Combined|Police|Transport|Health|Port) Authority"
            + "|University|(?:Sixth Form |Further Education )?College(?: of (?:Further Education|Art|Technology|Nursing|Music))?|Housing (?:Association|Trust|Group)|Academy Trust)";

    private static final Pattern OTHER = Pattern
        .compile("((?:The )?University of (?:the )?" + WORD + "(?: (?:and |of )?" + WORD
                + "){0,3}?(?=\\s*[-–—:,|]|\\s+(?i:equalit|inclus|divers|edi\\b)|$)|(?:Heddlu|Prifysgol|Bwrdd Iechyd) "
                + WORD + "(?: " + WORD + "){0,3}|" + BEFORE + BODY
                + ")(?![\\p{L}’'])(?! (?i:and crime|officers?|staff|plan)\\b)");

    /// What ends the name of a body only where it stands at the very beginning.
    private static final Pattern WEAK = Pattern.compile("(?:" + WORD + " (?:(?i:and|of|&) )?){1,5}"
            + "(?:Homes|Housing|Executive|Authority|Association|Commission|Agency|Partnership|Trust|Board|Service)");

    /// What a title calls the document before it names whose it is.
    private static final Pattern KIND = Pattern.compile(
            "(?i)^.*\\b(?:plan|scheme|strategy|objectives|framework|priorities|outcomes|commitments|pledges|tracker|report|policy|log),? (?:of |for )?(?:the )?(?=\\p{L})");

    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:our|your|ein) .*|the \\S+|.*\\b(?:equality|diversity|inclusion|edi|plan|report|objectives?)\\b.*");

    private static final int LONGEST = 70;

    /// In letters; what stands behind them is no title, and would be searched in vain for
    /// long.
    private static final int LONGEST_TITLE = 400;

    private OrganisationNames() {
    }

    /// The body that a title names, in normal capitals; empty where it names none.
    public static Optional<String> in(String title) {
        String begin = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        for (Pattern pattern : new Pattern[] { COUNCIL, OTHER }) {
            Matcher matcher = pattern.matcher(begin);
            if (matcher.find()) {
                return Optional.of(capitals(KIND.matcher(matcher.group(1)).replaceFirst("")));
            }
        }
        return Optional.empty();
    }

    /// The body of which a line is the name and nothing else.
    public static Optional<String> alone(String line) {
        if (line.length() > LONGEST || NO_NAME.matcher(line).matches()) {
            return Optional.empty();
        }
        boolean name = COUNCIL.matcher(line).matches() || OTHER.matcher(line).matches();
        return name ? Optional.of(capitals(line)) : Optional.empty();
    }

    /// The body of which the first line of a document is the name, which may end in a
    /// word that other headings end in too: `Mill Homes`.
    public static Optional<String> first(String line) {
        boolean weak = line.length() <= LONGEST && !NO_NAME.matcher(line).matches() && WEAK.matcher(line).matches();
        return weak ? Optional.of(capitals(line)) : alone(line);
    }

    /// Normal capitals for words in capitals throughout.
    private static String capitals(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder result = new StringBuilder();
        for (String word : Wording.words(name.toLowerCase(Locale.ROOT))) {
            boolean small = !result.isEmpty() && word.matches("of|and|upon|on|in|the");
            String shown = word.equals("nhs") ? "NHS"
                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            result.append(result.isEmpty() ? "" : " ").append(small ? word : shown);
        }
        return result.toString();
    }

}
