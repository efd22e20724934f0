package org.dueregard.sdc;

/// Is told how far long work has come.
@FunctionalInterface
public interface Progress {

    /// Tells nobody.
    Progress SILENT = (stage, share) -> {
    };

    /// Tells.
    ///
    /// @param stage what is being done, in a few words for a person
    /// @param share of this stage, from 0 to 1
    void at(String stage, double share);

}
