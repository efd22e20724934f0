-- When the server that makes tables safe last said that it does; null where it never did.

alter table tables_set add column alive_at timestamptz;
