package org.dueregard.app.duty;

/// The nations of Great Britain, whose specific duties differ. Northern Ireland has another law.
public enum Nation {

    ENGLAND, WALES, SCOTLAND

}
