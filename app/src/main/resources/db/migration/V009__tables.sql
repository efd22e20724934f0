-- Count tables made safe to publish. What was handed over is never kept: only what came out, and only for some days.

create table tables_set (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    name text not null,
    handed_over_at timestamptz not null,
    handed_over_by uuid not null,
    -- The name at the time, for the inside only.
    handed_over_as text not null,
    state text not null check (state in ('WORKING', 'DONE', 'REFUSED')),
    stage text not null default '',
    share double precision not null default 0,
    refusal text,
    sentences jsonb,
    is_whole boolean not null default false,
    -- The files that can be published.
    csv bytea,
    excel bytea,
    page bytea,
    deleted_after timestamptz not null,
    unique (authority_id, id),
    check ((state = 'REFUSED') = (refusal is not null)),
    check ((state = 'DONE') = (sentences is not null and csv is not null and excel is not null and page is not null)),
    foreign key (authority_id, handed_over_by) references organisation_person (authority_id, id)
);
create index tables_set_deleted_after on tables_set (authority_id, deleted_after);
select protect_table('tables_set');

-- A piece to look at, with the reasons of what is hidden in it, for the inside only.
create table tables_piece (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    set_id uuid not null,
    number integer not null check (number > 0),
    title text not null,
    body jsonb not null,
    primary key (authority_id, set_id, number),
    foreign key (authority_id, set_id) references tables_set (authority_id, id) on delete cascade
);
select protect_table('tables_piece');
