/// Makes tables of counts safe to publish, and proves it.
module org.dueregard.sdc {
    requires static transitive org.jspecify;
    requires static ojalgo;

    exports org.dueregard.sdc;
}
