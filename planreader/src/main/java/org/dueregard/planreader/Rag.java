package org.dueregard.planreader;

/// A red, amber or green rating as the plan prints or colours it; blue means complete.
public enum Rag {

    RED, AMBER, GREEN, BLUE

}
