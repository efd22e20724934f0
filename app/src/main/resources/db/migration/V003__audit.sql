-- Who did what, when: append-only, every entry chained to the one before it by its hash.

create table audit_entry (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    number bigint not null check (number > 0),
    at timestamptz not null,
    actor_id uuid,
    actor text not null,
    act text not null,
    subject_type text not null,
    subject_id uuid not null,
    before jsonb,
    after jsonb,
    previous_hash bytea not null,
    hash bytea not null,
    primary key (authority_id, number)
);
create index audit_entry_subject on audit_entry (authority_id, subject_id, number);
select protect_append_only('audit_entry');
