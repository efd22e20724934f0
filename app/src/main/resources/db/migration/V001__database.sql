-- The ground of every table: for which authority a connection acts, and the two ways
-- in which a table is protected. Roles are made before this runs (docs/guide/install.md):
-- ${owner} owns all and migrates, ${app} is what the application speaks as.

revoke all on schema public from public;
grant usage on schema public to ${app};

create function current_authority() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('dueregard.authority', true), '')::uuid;

comment on function current_authority() is
    'The authority that this connection acts for, null where it acts for none.';

-- The owner's policy is for functions of the owner (security definer) that must look across
-- authorities, as sign-in must. The app has no way to become the owner.
create procedure enclose_table(table_name regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', table_name);
    execute format('alter table %s force row level security', table_name);
    execute format('create policy owner_all on %s to %I using (true) with check (true)',
        table_name, '${owner}');
    execute format('create policy own_authority on %s to %I
        using (authority_id = (select current_authority()))
        with check (authority_id = (select current_authority()))', table_name, '${app}');
end $$;

create function protect_table(table_name regclass)
    returns void language plpgsql as $$
begin
    call enclose_table(table_name);
    execute format('grant select, insert, update, delete on %s to %I', table_name, '${app}');
end $$;

comment on function protect_table(regclass) is
    'Lets the app see and write the rows of the authority it acts for, and no others.';

create function protect_append_only(table_name regclass)
    returns void language plpgsql as $$
begin
    call enclose_table(table_name);
    execute format('grant select, insert on %s to %I', table_name, '${app}');
end $$;

comment on function protect_append_only(regclass) is
    'As protect_table, but what is written stays as it is.';

revoke execute on procedure enclose_table(regclass) from public;
revoke execute on function protect_table(regclass) from public;
revoke execute on function protect_append_only(regclass) from public;
