package org.dueregard.planreader.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Wording;

/// The words with which actions begin, and those with which measures of success do.
public final class Verbs {

    private static final Set<String> ACTIONS = Set
        .copyOf(List.of(("achieve act adapt add address adopt advertise advise agree align"
                + " allocate amend analyse apply appoint approve arrange ask assess assign assist assure attend audit"
                + " benchmark brief bring build capture carry celebrate champion change check circulate clarify collaborate"
                + " collate collect commission commit communicate complete conduct confirm connect consider consult contact"
                + " continue contribute convene co-ordinate coordinate create decide define deliver demonstrate design"
                + " determine develop discuss display disseminate distribute document draft draw drive embed employ empower"
                + " enable encourage engage enhance ensure establish evaluate examine expand explore extend facilitate feed"
                + " fit finalise find focus formalise foster fund gather give grow have help highlight hold host identify implement"
                + " improve include incorporate increase influence inform initiate install integrate introduce investigate"
                + " invite involve issue join keep launch lead learn liaise link list listen look lobby maintain make manage map market"
                + " maximise measure meet mentor minimise mitigate modernise monitor move nominate obtain offer open operate"
                + " optimise organise participate partner pilot plan prepare present prevent prioritise procure produce"
                + " profile progress promote propose provide publicise publish pursue put raise reach realise"
                + " recognise recommend record recruit redesign reduce re-establish refer refine reflect refresh refurbish"
                + " reinforce remove renew repair repeat replace replicate report request require research resolve respond retain"
                + " revise review revitalise roll run scope secure seek select send set share show signpost simplify source"
                + " sponsor standardise start strengthen submit supply support survey sustain tackle take target tell test train"
                + " translate trial understand undertake update upgrade upload use utilise validate visit welcome widen"
                + " work write achieve adopt ring train fill print post map count name buy cut draw fix lend mark mend paint teach"
                + " parhau datblygu sicrhau cyhoeddi adolygu darparu hyrwyddo cynnal gweithio cefnogi creu gwella casglu"
                + " hyfforddi ymgysylltu nodi monitro sefydlu cynyddu annog diweddaru gweithredu codi cyflwyno ymgynghori trefnu llunio paratoi")
            .split(" ")));

    private static final Pattern LEAD = Pattern.compile("(?:(?:[" + Bullets.PLAIN + Bullets.OTHER
            + "]|\\(?[a-zA-Z0-9]{1,4}[.)]|\\d{1,3}(?:\\.\\d{1,3})++|to|we will|we shall|we|will|the council will"
            + "|continue to|further|fully|actively|regularly|annually|jointly|proactively|byddwn yn)\\s+)++");

    private static final Pattern TO_BE = Pattern
        .compile(".*\\b(?:to be|will be|to (?:include|form|deliver|have|provide|identify|take|undertake))\\b.*");

    private static final Pattern MEASURED = Pattern.compile(
            "(?:increase[ds]?|improve[ds]?|improvement|reduc(?:ed|tion)|higher|fewer|more|better|greater|wider|all|every|number|percentage|at least|no|completed"
                    + "|feedback|evidence|positive|\\d+ ?%|\\d+|increasing|members|staff|residents|customers|published|numbers|report|reports)\\b.*");

    private static final Pattern REPORTED = Pattern.compile(
            "(?:not (?:yet )?(?:started|begun|due)|in progress|on track|under ?way|delayed|no progress|started|begun|ongoing"
                    + "|(?:work|meetings?|discussions?|training|drafts?|figures?|data|the \\w+|first|\\d+|q[1-4]) .{0,60}\\b(?:was|were|has|have|held|began|begun|drafted|trained|agreed|published|is being|are being|under ?way)\\b"
                    + "|(?!need|speed|feed|embed|succeed|proceed|shed)[a-z-]+ed\\b).*");

    private Verbs() {
    }

    /// Whether the words begin as an action does: with a verb that tells somebody to do
    /// something, or say what is to be done.
    public static boolean beginsAction(String text) {
        String bare = bare(text);
        return isVerb(bare) || ((bare.contains("be") || bare.contains("to ")) && TO_BE.matcher(bare).matches());
    }

    /// Whether the first word is a verb that tells somebody to do something.
    public static boolean beginsVerb(String text) {
        return isVerb(bare(text));
    }

    private static boolean isVerb(String bare) {
        int end = 0;
        while (end < bare.length() && (Character.isLetter(bare.charAt(end)) || bare.charAt(end) == '-')) {
            end++;
        }
        return ACTIONS.contains(bare.substring(0, end));
    }

    private static String bare(String text) {
        String line = Wording.collapse(text).toLowerCase(Locale.ROOT);
        Matcher lead = LEAD.matcher(line);
        return lead.lookingAt() ? line.substring(lead.end()) : line;
    }

    /// Whether the words begin as a report of what was done or is being done does.
    public static boolean beginsReport(String text) {
        return REPORTED.matcher(Wording.collapse(text).toLowerCase(Locale.ROOT)).matches();
    }

    /// Whether the words begin as a measure of success does.
    public static boolean beginsMeasure(String text) {
        return MEASURED.matcher(Wording.collapse(text).toLowerCase(Locale.ROOT)).matches();
    }

}
