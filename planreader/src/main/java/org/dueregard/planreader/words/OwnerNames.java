package org.dueregard.planreader.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Wording;

/// Splits the words of an owner cell into names. A joining word separates two names only where a name by itself
/// stands to its left: `Improvement and Efficiency Officer` is one, `HR and Communication Team` two.
public final class OwnerNames {

    private static final Pattern HARD = Pattern.compile(
            "\\s*\\n\\s*|\\s{2,}|\\s*[/;•|](?![^(]*\\))\\s*|\\s+\\+\\s*|(?<=\\w)\\+(?=\\w)|\\s+[-–—]\\s+|\\s*,\\s*(?=and\\b|&)");

    private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s+");

    /// What a name is for: `Director (Education)`.
    private static final Pattern BRACKETS = Pattern.compile("(?<=\\S) *\\([^()]*\\)$");

    private static final Pattern JOINT = Pattern
        .compile("\\s*(?:,|(?:\\band\\b|&)(?!(?<=\\bPolice (?:and|&))\\s+Crime\\b)|\\bwith\\b)\\s*");

    private static final Pattern HEAD_WORD = Pattern
        .compile("(?i)(?:officers?|managers?|supervisors?|presidents?|teams?|units?|services?"
                + "|development|directors?|heads?|leads?|group|board|committee|councillors?|members?|partnerships?|champions?"
                + "|co-?ordinators?|advis[eo]rs?|executive|department|directorate|assistants?|chair|leaders?|specialists?"
                + "|analysts?|staff|resources|forum|network|council|cabinet|secretary|consultants?|partners?|trust|police|"
                + "administrators?|ambassadors?|solicitor|engineers?|planners?|trainers?|librarians?|apprentices?|deputy"
                + "|rangers?|wardens?|inspectors?|surveyors?|caretakers?|workers?|stewards?|governors?|trustees?"
                + "|clerks?|party|principals?|volunteers?|deans?|registrars?|bursars?|nurses?|matrons?|sergeants?|superintendents?|commanders?|panels?"
                + "|guardians?|(?:(?:pro-?)?vice-)?chancellors?|provosts?|curators?|chaplains?|tutors?|teachers?|psychologists?|therapists?|practitioners?)");

    private static final Pattern POST = Pattern.compile("(?i).*\\b(?:officers?|managers?|leads?|advis[eo]rs?|"
            + "co-?ordinators?|analysts?|specialists?|directors?|\\S+ heads?|supervisors?|forum|panel|working party"
            + "|guardians?|chancellors?|provosts?|registrars?|secretary|deans?)$|(?i)(?:head|director|chief)\\b.*");

    private static final Pattern WHOLE_POST = Pattern.compile(
            "(?i)(?!(?:heads?|directors?|manager|chair|lead|portfolio|cabinet)\\b).*\\S (?:officer|manager|director|lead|advis[eo]r|co-?ordinator)");

    /// What is nobody without the words after a comma: `Assistant Director, Highways`.
    private static final Pattern RANK = Pattern.compile(
            "(?i)(?:(?:assistant|deputy|interim|strategic|corporate|executive|associate|service|group) )+(?:directors?|heads?|managers?|leads?)");

    private static final Pattern RUN_ON = Pattern
        .compile("((?:\\S+ ){1,5}?(?:Officer|Manager|Director|Co-?ordinator|Advis[eo]r|Analyst|Specialist))"
                + " (\\p{Lu}[\\p{L}&’'-]+(?: \\S+){0,5} (?:Officer|Manager|Director|Co-?ordinator|Advis[eo]r|Analyst|Specialist)\\b.*)");

    private static final Pattern HEAD_OF = Pattern
        .compile("(?i)(?:(?:assistant|deputy|corporate|interim|strategic) )*(?:heads?|directors?|portfolio holder|"
                + "cabinet member|lead member|manager|chair)(?: of| for|,) .*|(?:clerk|secretary|assistant|advis[eo]r) to (?:the )?\\S+"
                + "|(?i:(?:(?:uwch|dirprwy|prif) )*(?:rheolwr|swyddogion|swyddog|pennaeth|cyfarwyddwr|tîm|timau|arweinydd|cydlynydd|cynghorydd"
                + "|gwasanaethau|gwasanaeth|adran|uned|aelod|dadansoddwr|weithredwr|grŵp|bwrdd|cadeirydd)\\b.{0,60})");

    /// Who heads services heads no team besides.
    private static final Pattern SERVICES = Pattern.compile("(?i).*\\S services");

    /// What is a unit, or the field of a post that goes on.
    private static final Pattern FIELD = Pattern
        .compile("(?i)\\S+ .*\\b(?:development|resources|services|partnerships?|committees?|staff)");

    private static final Pattern TEAM = Pattern
        .compile("(?i)\\S+ .*\\b(?:team|unit|group|board|panel|forum|committee|network)");

    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Za-z&]*[A-Z][A-Za-z]?|[A-Z]{2,7}s?");

    private static final Pattern PERSON = Pattern
        .compile("(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\\.? )?\\p{Lu}[\\p{Ll}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){1,2}");

    private static final Pattern BUSINESS = Pattern
        .compile("(?i)\\b(?:community|communities|safety|human|corporate|policy"
                + "|customers?|equality|equalities|housing|planning|legal|finance|financial|democratic|public|health|social"
                + "|care|environmental|environment|adults?|children'?s?|learning|economic|economy|growth|information|business"
                + "|strategic|strategy|revenues?|benefits|leisure|culture|cultural|transport|highways|education|electoral"
                + "|regulatory|street|waste|property|assets?|procurement|communications?|organisational|performance|data"
                + "|digital|technology|audit|licensing|building|control|parks|open|spaces?|neighbourhoods?|youth|people|place"
                + "|equal|opportunities|diversity|inclusion|workforce|personnel|payroll|insight|change|improvement|local|all"
                + "|tackling|poverty|service|members?|senior|training|marketing|media|press|web|programme|project)\\b");

    /// A cell with more is a text, not a list of names.
    private static final int LONGEST_CELL = 600;

    private static final int LONGEST_NAME = 8;

    private final Set<String> names = new LinkedHashSet<>();

    private final List<String> doubtful = new ArrayList<>();

    private OwnerNames() {
    }

    public static OwnerNames in(String words) {
        OwnerNames owners = new OwnerNames();
        if (words.length() > LONGEST_CELL) {
            owners.add(bare(words));
            return owners;
        }
        parts(words.strip()).forEach(owners::split);
        return owners;
    }

    /// The words between marks that part names; a dash parts none where it only says what
    /// a post is for, as in
    /// `Assistant Director – Education`.
    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        Matcher mark = HARD.matcher(words);
        int from = 0;
        while (mark.find()) {
            boolean dash = DASH.matcher(mark.group()).matches();
            String next = dash ? HARD.splitAsStream(words.substring(mark.end())).findFirst().orElse("") : "";
            boolean parting = !dash || isName(bare(next))
                    || !WHOLE_POST.matcher(bare(words.substring(from, mark.start()))).matches();
            if (parting && !isBracketed(words, mark.start())) {
                parts.add(words.substring(from, mark.start()));
                from = mark.end();
            }
        }
        parts.add(words.substring(from));
        return parts;
    }

    /// Whether the place is within brackets: what stands there explains one name.
    private static boolean isBracketed(String words, int at) {
        int open = words.lastIndexOf('(', at - 1);
        return open > words.lastIndexOf(')', at - 1) && words.indexOf(')', at) >= 0;
    }

    /// Whether the words are nothing but names of posts, teams or people.
    public static boolean areNames(String words) {
        List<String> names = in(words).names();
        return !names.isEmpty()
                && names.stream().allMatch((name) -> isName(name) && Wording.count(name) <= LONGEST_NAME);
    }

    /// How many words within the name, not at its end, usually end a name; `HR` in `HR
    /// Manager` and `Development` in `Development Team` do not.
    public static int headsInside(String name) {
        List<String> words = Wording.words(name);
        int heads = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean joined = words.get(i + 1).matches("(?i)and|&|of|for|,|[-–]");
            boolean ends = HEAD_WORD.matcher(words.get(i)).matches() || ABBREVIATION.matcher(words.get(i)).matches();
            boolean within = i + 2 == words.size() && HEAD_WORD.matcher(words.get(i + 1)).matches();
            heads += (ends && !joined && !within) ? 1 : 0;
        }
        return heads;
    }

    /// In printed order, each once.
    public List<String> names() {
        return List.copyOf(this.names);
    }

    /// Words that were split and may be one name.
    public List<String> doubtful() {
        return this.doubtful;
    }

    /// Whether the words end in the middle of a name, as they do where a page break has
    /// cut a cell.
    public static boolean endsAmidName(String words) {
        List<String> names = in(words).names();
        return words.strip().matches("(?is).*(?:\\band|&|/|,|\\bthe|-)") || names.isEmpty() || !isName(names.getLast());
    }

    /// Whether the line only ends the name that the line before begins: `Democratic`,
    /// `Services / HR`.
    public static boolean completes(String before, String line) {
        List<String> names = in(before).names();
        String first = line.strip().replaceFirst("\\s*[/;,&+].*|\\s+and\\s.*", "");
        return !names.isEmpty() && !isName(names.getLast()) && HEAD_WORD.matcher(first).matches();
    }

    private void split(String piece) {
        Matcher joint = JOINT.matcher(piece);
        int from = 0;
        while (joint.find()) {
            String left = bare(piece.substring(from, joint.start()));
            String right = bare(piece.substring(joint.end()));
            if (!isBracketed(piece, joint.start()) && separates(left, right, joint.group().strip())) {
                add(left);
                if (mayBeOne(left, right, joint.group().strip())) {
                    this.doubtful.add(bare(piece));
                }
                from = joint.end();
            }
        }
        last(bare(piece.substring(from)), piece);
    }

    /// `HR and Print Team` and `Ferry Development and Quay Officer` may be one.
    private static boolean mayBeOne(String left, String right, String joint) {
        boolean team = ABBREVIATION.matcher(left).matches() && HEAD_WORD.matcher(last(right)).matches()
                && !ABBREVIATION.matcher(right).matches() && !POST.matcher(right).matches();
        return team || (joint.matches("and|&") && FIELD.matcher(left).matches() && !HEAD_OF.matcher(left).matches()
                && !HEAD_OF.matcher(right).matches() && POST.matcher(right).matches());
    }

    /// Two posts without a mark between them are two owners, as lines of a cell are that
    /// were joined.
    private void last(String name, String piece) {
        Matcher post = RUN_ON.matcher(name);
        if (post.matches() && !HEAD_OF.matcher(name).matches()) {
            add(bare(post.group(1)));
            this.doubtful.add(bare(piece));
            last(bare(post.group(2)), piece);
        }
        else {
            add(name);
        }
    }

    private static boolean separates(String left, String right, String joint) {
        if (left.isEmpty() || right.isEmpty()) {
            return true;
        }
        if (!isName(left) || (Character.isLowerCase(right.codePointAt(0)) && !arePosts(left, right))) {
            return false;
        }
        boolean comma = joint.equals(",");
        if (comma && RANK.matcher(left).matches()) {
            return false;
        }
        if (HEAD_OF.matcher(left).matches() || comma || isPerson(left)) {
            String next = JOINT.splitAsStream(right).findFirst().orElse(right);
            boolean named = ABBREVIATION.matcher(next).matches() || POST.matcher(next).matches()
                    || (!comma && SERVICES.matcher(left).matches() && TEAM.matcher(right).matches())
                    || (comma && WHOLE_POST.matcher(left).matches() && Wording.count(next) <= 4);
            return named || (!HEAD_OF.matcher(left).matches() && (isName(next) || isName(right)));
        }
        return true;
    }

    /// Whether both are posts, in words without any capital.
    private static boolean arePosts(String left, String right) {
        String next = JOINT.splitAsStream(right).findFirst().orElse(right);
        return left.equals(left.toLowerCase(java.util.Locale.ROOT)) && Wording.count(left) > 1
                && Wording.count(next) > 1 && POST.matcher(left).matches() && POST.matcher(next).matches();
    }

    private static boolean isName(String words) {
        String name = BRACKETS.matcher(words).replaceFirst("");
        return ABBREVIATION.matcher(name).matches() || HEAD_WORD.matcher(last(name)).matches() || isPerson(name)
                || HEAD_OF.matcher(name).matches();
    }

    private static boolean isPerson(String words) {
        return PERSON.matcher(words).matches() && !BUSINESS.matcher(words).find()
                && !HEAD_WORD.matcher(last(words)).matches();
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private void add(String name) {
        if (!name.isEmpty() && this.names.stream().noneMatch(name::equalsIgnoreCase)) {
            this.names.add(name);
        }
    }

    private static String bare(String words) {
        return Wording.collapse(words)
            .replaceFirst("^(?:[-–•·*]|\\d{1,3}[.)])\\s*", "")
            .replaceFirst("^(?i:the|and|&)\\s+", "")
            .replaceFirst("[,;.:]+$", "")
            .strip();
    }

}
