package org.dueregard.planreader;

/// The JSON of a plan: docs/plan-json.md.
public final class PlanJson {

    private PlanJson() {
    }

    /// Writes a plan.
    public static String write(PlanDocument plan) {
        return plan.source();
    }

    /// Reads what [#write] wrote, every place and confidence included.
    public static PlanDocument read(String json) {
        return PlanReader.readText("", json);
    }

}
