-- The certificates of tables in which counts are hidden, packed. They tell which counts are small and are for the inside only.

alter table tables_set
    add column proof bytea;
