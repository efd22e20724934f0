-- How people sign in: passwords, one-time links, and how often somebody has tried.

create table signin_password (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    person_id uuid not null,
    hash text not null,
    changed_at timestamptz not null,
    primary key (authority_id, person_id),
    foreign key (authority_id, person_id) references organisation_person (authority_id, id)
);
select protect_table('signin_password');

-- A person's link to their first or a new password. Only the hash of what the link says is kept.
create table signin_one_time_link (
    token_hash bytea primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    person_id uuid not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    foreign key (authority_id, person_id) references organisation_person (authority_id, id)
);
select protect_table('signin_one_time_link');

-- Whoever has the link may see whose it is before it is known which council that is.
create function signin_link_person(hash bytea) returns table (authority_id uuid, person_id uuid, expires_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select authority_id, person_id, expires_at from signin_one_time_link where token_hash = hash and used_at is null
$$;
revoke execute on function signin_link_person(bytea) from public;
grant execute on function signin_link_person(bytea) to ${app};

-- How often it was tried to sign in as somebody or from somewhere. Before signing in there is no council yet, so
-- these rows belong to none and only a connection that acts for none sees them. The key is a hash.
create table signin_attempt (
    key bytea primary key,
    attempts integer not null,
    last_at timestamptz not null,
    blocked_until timestamptz
);
alter table signin_attempt enable row level security;
alter table signin_attempt force row level security;
create policy before_sign_in on signin_attempt to ${app}
    using (current_authority() is null) with check (current_authority() is null);
grant select, insert, update, delete on signin_attempt to ${app};

-- The link that makes the first council, while there is none. The app has it through two functions only.
create table signin_setup_link (
    token_hash bytea primary key,
    expires_at timestamptz not null
);
alter table signin_setup_link enable row level security;
alter table signin_setup_link force row level security;
create policy owner_all on signin_setup_link to ${owner} using (true) with check (true);

-- A new link takes the place of an earlier one. False where there is a council already.
create function signin_offer_setup(hash bytea, until timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    lock table signin_setup_link in exclusive mode;
    if exists (select from organisation_authorities()) then
        return false;
    end if;
    delete from signin_setup_link;
    insert into signin_setup_link values (hash, until);
    return true;
end $$;
revoke execute on function signin_offer_setup(bytea, timestamptz) from public;
grant execute on function signin_offer_setup(bytea, timestamptz) to ${app};

-- Whether the link is good; no more than a look.
create function signin_setup_offered(hash bytea, moment timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from signin_setup_link where token_hash = hash and expires_at > moment)
$$;
revoke execute on function signin_setup_offered(bytea, timestamptz) from public;
grant execute on function signin_setup_offered(bytea, timestamptz) to ${app};

-- Uses the link up. Of two at once the second waits for the first and then finds it gone.
create function signin_take_setup(hash bytea, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from signin_setup_link where token_hash = hash and expires_at > moment;
    return found and not exists (select from organisation_authorities());
end $$;
revoke execute on function signin_take_setup(bytea, timestamptz) from public;
grant execute on function signin_take_setup(bytea, timestamptz) to ${app};
