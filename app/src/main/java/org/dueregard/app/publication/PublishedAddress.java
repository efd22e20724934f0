package org.dueregard.app.publication;

/// Where the pages of one published plan are.
///
/// @param council the council's own public page
/// @param plan the plan's page; all its others are below
/// @param isPublic false for a preview, which has no files and no forms
record PublishedAddress(String council, String plan, boolean isPublic) {

    static PublishedAddress newest(String slug, int plan) {
        return new PublishedAddress(council(slug), "%s/plans/%d".formatted(council(slug), plan), true);
    }

    static PublishedAddress asItWas(String slug, int plan, int publication) {
        return new PublishedAddress(council(slug),
                "%s/plans/%d/publications/%d".formatted(council(slug), plan, publication), true);
    }

    static String council(String slug) {
        return "/public/" + slug;
    }

    String objective(int number) {
        return "%s/objectives/%d".formatted(this.plan, number);
    }

    String progress() {
        return this.plan + "/progress";
    }

    String publication(int plan, int number) {
        return "%s/plans/%d/publications/%d".formatted(this.council, plan, number);
    }

    /// The page to ask for another format, which knows what it is asked for.
    String formats() {
        return this.council + "/other-formats?page=" + this.plan;
    }

    String formats(int objective) {
        return this.council + "/other-formats?page=" + objective(objective);
    }

    String contact() {
        return this.council + "/contact";
    }

}
