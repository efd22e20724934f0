-- Plan files taken in: the file itself, what was read, what a person decided and corrected, what was adopted.

create table intake_import (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    file_name text not null,
    media_type text not null,
    content bytea not null,
    sha256 bytea not null,
    taken_in_at timestamptz not null,
    taken_in_by uuid not null,
    -- The name at the time, for the inside only.
    taken_in_as text not null,
    -- The plan as read, then as corrected in review: docs/plan-json.md.
    document_as_read jsonb,
    document jsonb,
    state text not null check (state in ('READING', 'IN_REVIEW', 'REFUSED', 'ADOPTED', 'DISCARDED')),
    refusal text,
    plan_id uuid,
    ended_at timestamptz,
    version integer not null default 0,
    unique (authority_id, id),
    check ((state = 'ADOPTED') = (plan_id is not null)),
    check ((state = 'REFUSED') = (refusal is not null)),
    check (state <> 'IN_REVIEW' or document is not null),
    check ((state in ('READING', 'IN_REVIEW')) = (ended_at is null)),
    foreign key (authority_id, taken_in_by) references organisation_person (authority_id, id),
    foreign key (authority_id, plan_id) references plan_plan (authority_id, id)
);
create index intake_import_sha256 on intake_import (authority_id, sha256);
select protect_table('intake_import');

-- What was decided about one question of an import. The key names the question, such as `owner:CMcD`.
create table intake_decision (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    import_id uuid not null,
    question text not null,
    choice text not null,
    answer jsonb,
    decided_at timestamptz not null,
    decided_by uuid not null,
    -- The name at the time, for the inside only.
    decided_as text not null,
    primary key (authority_id, import_id, question),
    foreign key (authority_id, import_id) references intake_import (authority_id, id),
    foreign key (authority_id, decided_by) references organisation_person (authority_id, id)
);
select protect_table('intake_decision');
