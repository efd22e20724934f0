-- Plans: sections, objectives, actions, deadlines as said, progress that is never overwritten.

create table plan_plan (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    -- Counts the council's plans; part of public addresses, so never used again.
    number integer not null check (number > 0),
    title text not null check (length(trim(title)) between 1 and 300),
    period_from date,
    period_to date,
    created_at timestamptz not null,
    closed_at timestamptz,
    closed_reason text,
    version integer not null default 0,
    unique (authority_id, id),
    unique (authority_id, number),
    check (period_from <= period_to),
    check ((closed_at is null) = (closed_reason is null))
);
select protect_table('plan_plan');

create table plan_section (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    plan_id uuid not null,
    title text not null,
    position integer not null,
    closed_at timestamptz,
    closed_reason text,
    version integer not null default 0,
    unique (authority_id, id),
    foreign key (authority_id, plan_id) references plan_plan (authority_id, id)
);
create index plan_section_plan on plan_section (authority_id, plan_id, position);
select protect_table('plan_section');

create table plan_objective (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    plan_id uuid not null,
    section_id uuid not null,
    -- Counts the plan's objectives; part of public addresses, so never used again.
    number integer not null check (number > 0),
    ref text,
    text text not null check (length(trim(text)) > 0),
    position integer not null,
    applicable boolean not null default true,
    not_applicable_reason text,
    not_applicable_agreed_by text,
    origin_import uuid,
    origin_place text,
    closed_at timestamptz,
    closed_reason text,
    version integer not null default 0,
    unique (authority_id, id),
    unique (authority_id, plan_id, number),
    foreign key (authority_id, plan_id) references plan_plan (authority_id, id),
    foreign key (authority_id, section_id) references plan_section (authority_id, id)
);
create index plan_objective_plan on plan_objective (authority_id, plan_id, position);
create index plan_objective_section on plan_objective (authority_id, section_id, position);
select protect_table('plan_objective');

-- "Links to 2.7" and "See actions at 2.5". A link to an objective that the plan does not have keeps its words only.
create table plan_objective_link (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    objective_id uuid not null,
    kind text not null check (kind in ('LINK', 'SEE_ACTIONS')),
    position integer not null,
    target_ref text not null,
    target_id uuid,
    primary key (authority_id, objective_id, kind, position),
    foreign key (authority_id, objective_id) references plan_objective (authority_id, id),
    foreign key (authority_id, target_id) references plan_objective (authority_id, id)
);
create index plan_objective_link_target on plan_objective_link (authority_id, target_id);
select protect_table('plan_objective_link');

create table plan_action (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    plan_id uuid not null,
    objective_id uuid not null,
    number integer,
    text text not null check (length(trim(text)) > 0),
    position integer not null,
    deadline_raw text,
    deadline_kind text not null check (deadline_kind in ('DATE', 'MONTH', 'RANGE', 'ONGOING', 'RECURRING', 'TBC', 'NONE', 'UNREADABLE')),
    deadline_start date,
    deadline_end date,
    deadline_recurrence text,
    deadline_qualifier text check (deadline_qualifier in ('EARLY', 'MID', 'LATE', 'START', 'END', 'REVIEW_BY')),
    standing text not null default 'NOT_STARTED' check (standing in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'HELD_UP', 'NO_LONGER_NEEDED')),
    done_on text check (done_on ~ '^\d{4}-\d{2}(-\d{2})?$'),
    protected_characteristics text[] not null default '{}',
    origin_import uuid,
    origin_place text,
    created_at timestamptz not null,
    closed_at timestamptz,
    closed_reason text,
    version integer not null default 0,
    unique (authority_id, id),
    check ((closed_at is null) = (closed_reason is null)),
    check (deadline_start <= deadline_end),
    check ((deadline_kind = 'NONE') = (deadline_raw is null)),
    foreign key (authority_id, plan_id) references plan_plan (authority_id, id),
    foreign key (authority_id, objective_id) references plan_objective (authority_id, id)
);
create index plan_action_plan on plan_action (authority_id, plan_id);
create index plan_action_objective on plan_action (authority_id, objective_id, position);
select protect_table('plan_action');

-- Responsible officers as written and, where that is known, who that is: a post, a person or a service.
create table plan_action_owner (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    action_id uuid not null,
    position integer not null,
    as_written text not null check (length(trim(as_written)) > 0),
    post_id uuid,
    person_id uuid,
    service_id uuid,
    primary key (authority_id, action_id, position),
    check (num_nonnulls(post_id, person_id, service_id) <= 1),
    foreign key (authority_id, action_id) references plan_action (authority_id, id),
    foreign key (authority_id, post_id) references organisation_post (authority_id, id),
    foreign key (authority_id, person_id) references organisation_person (authority_id, id),
    foreign key (authority_id, service_id) references organisation_service (authority_id, id)
);
create index plan_action_owner_post on plan_action_owner (authority_id, post_id);
create index plan_action_owner_person on plan_action_owner (authority_id, person_id);
create index plan_action_owner_service on plan_action_owner (authority_id, service_id);
select protect_table('plan_action_owner');

create table plan_success_measure (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    action_id uuid not null,
    position integer not null,
    text text not null check (length(trim(text)) > 0),
    primary key (authority_id, action_id, position),
    foreign key (authority_id, action_id) references plan_action (authority_id, id)
);
select protect_table('plan_success_measure');

-- What happened, in the words of those responsible. A note that came with the plan's file has no person.
create table plan_progress (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    action_id uuid not null,
    number integer not null check (number > 0),
    recorded_at timestamptz not null,
    happened_on date not null,
    person_id uuid,
    recorded_as text not null,
    text text not null,
    standing text not null check (standing in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'HELD_UP', 'NO_LONGER_NEEDED')),
    standing_reason text,
    deadline_before text,
    deadline_after text,
    deadline_reason text,
    unique (authority_id, id),
    -- Two people at once: the second insert of the same number is refused.
    unique (authority_id, action_id, number),
    foreign key (authority_id, action_id) references plan_action (authority_id, id),
    foreign key (authority_id, person_id) references organisation_person (authority_id, id)
);
select protect_append_only('plan_progress');

create table plan_evidence (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    progress_id uuid not null,
    name text not null check (length(trim(name)) > 0),
    link text,
    media_type text,
    content bytea,
    sha256 bytea,
    unique (authority_id, id),
    check (num_nonnulls(link, content) = 1),
    check ((content is null) = (sha256 is null)),
    foreign key (authority_id, progress_id) references plan_progress (authority_id, id)
);
create index plan_evidence_progress on plan_evidence (authority_id, progress_id);
select protect_append_only('plan_evidence');
