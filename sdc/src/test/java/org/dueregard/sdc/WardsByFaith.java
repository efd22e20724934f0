package org.dueregard.sdc;

import java.util.List;

/// Three wards by three faiths, in which few people are of faith b in ward w1, for tests.
final class WardsByFaith {

    static final String PEOPLE = """
            ward,rel,freq
            w1,a,20
            w1,b,3
            w1,c,30
            w2,a,25
            w2,b,40
            w2,c,28
            w3,a,31
            w3,b,36
            w3,c,0
            """;

    /// The same with a second unsafe count, in w2, and nobody missing in w3.
    static final String TWO_UNSAFE = PEOPLE.replace("w2,c,28", "w2,c,2").replace("w3,c,0", "w3,c,22");

    private WardsByFaith() {
    }

    /// @param more keys of the specification beside dims and tables, each after a comma
    static String specification(String more) {
        return """
                {"dims": {"geo": ["ward"], "rel": ["rel"]}, "tables": [["geo", "rel"]]%s}""".formatted(more);
    }

    static FrequencyTable table(String more, String people) {
        return Instances.table(specification(more), people);
    }

    /// What is published of people, a row each without `freq`.
    static int[] protect(List<String> people) {
        return DisclosureControl.protect(table("", "ward,rel\n" + String.join("", people))).table().values();
    }

    static Cell cell(String ward, String rel) {
        return Instances.cell("ward", ward, "rel", rel);
    }

}
