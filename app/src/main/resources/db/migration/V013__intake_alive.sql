-- When the server that reads a file last said that it does; null where it never did.

alter table intake_import add column alive_at timestamptz;
