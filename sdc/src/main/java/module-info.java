/// Makes tables of counts safe to publish, and proves it.
module org.dueregard.sdc {
    requires static transitive org.jspecify;

    exports org.dueregard.sdc;
}
