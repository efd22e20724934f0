package org.dueregard.app.database;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/// Walks the catalogue of the migrated database: whoever forgets to protect a table, a view or
/// a function learns of it here.
class RowLevelSecurityTest {

    private static final String OWN_AUTHORITY = "(authority_id = ( SELECT current_authority() AS current_authority))";

    /// Tables without an authority that the app sees on connections that act for none.
    private static final Map<String, String> UNBOUND = Map.of("spring_session",
            "a session is found before it is known whose it is", "spring_session_attributes", "as the session",
            "signin_attempt", "before signing in there is no council yet");

    /// Tables that the app may not touch.
    private static final Map<String, String> CLOSED = Map.of("flyway_schema_history", "Flyway's own",
            "signin_setup_link", "the link that makes the first council; through two functions only");

    private final DatabaseFixture database = DatabaseFixture.get();

    private final JdbcClient owner = this.database.ownerClient();

    @Test
    void forcesEveryTable() {
        assertThat(names("""
                select relname from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                    and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                """)).isEmpty();
    }

    @Test
    void givesEveryTableAnAuthority() {
        assertThat(protectedTables()).hasSizeGreaterThan(20)
            .containsExactlyInAnyOrderElementsOf(
                    names("select table_name from information_schema.columns where table_schema = 'public' "
                            + "and column_name = 'authority_id' and is_nullable = 'NO'"));
    }

    @Test
    void givesTheAppOnePolicyForEachTable() {
        for (String table : protectedTables()) {
            assertThat(policies(table)).as(table).containsExactly(OWN_AUTHORITY + OWN_AUTHORITY);
        }
    }

    @Test
    void showsWhatHasNoAuthorityToConnectionsThatActForNone() {
        for (String table : UNBOUND.keySet()) {
            assertThat(policies(table)).as(table)
                .singleElement()
                .asString()
                .matches("(.*current_authority\\(\\).* IS NULL\\)){2}");
        }
    }

    @Test
    void givesTheAppNoGrantOnClosedTables() {
        assertThat(this.owner.sql("""
                select relname from pg_class where relname in (:tables)
                    and has_table_privilege(:app, oid, 'select, insert, update, delete, truncate')
                """).param("tables", CLOSED.keySet()).param("app", app()).query(String.class).list()).isEmpty();
    }

    @Test
    void givesTheAppNothingButRows() {
        assertThat(this.owner.sql("""
                select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                    and has_table_privilege(:app, oid, 'truncate, references, trigger')
                """).param("app", app()).query(String.class).list()).isEmpty();
    }

    @Test
    void letsTheAppRoleBypassNothing() {
        assertThat(this.owner.sql("""
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                    or has_schema_privilege(rolname, 'public', 'create')
                    or exists (select from pg_auth_members where member = pg_roles.oid)
                    or exists (select from pg_class where relowner = pg_roles.oid)
                    or exists (select from pg_proc where proowner = pg_roles.oid)
                from pg_roles where rolname = :app
                """).param("app", app()).query(Boolean.class).single()).isFalse();
    }

    @Test
    void readsViewsAsWhoeverAsks() {
        assertThat(names("""
                select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
                    and not coalesce('security_invoker=true' = any (reloptions), false)
                """)).as("a view reads with its owner's rights unless made `with (security_invoker = true)`").isEmpty();
    }

    @Test
    void guardsFunctionsThatLookAcrossAuthorities() {
        assertThat(names("""
                select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
                    and (has_function_privilege('public', oid, 'execute')
                        or not coalesce(array_to_string(proconfig, ',') like 'search_path=%', false))
                """)).as("security definer needs its own search_path, and execute for the app role alone").isEmpty();
    }

    @Test
    void pointsAcrossNoAuthority() {
        assertThat(names("""
                select conname from pg_constraint
                where contype = 'f' and confrelid <> 'organisation_authority'::regclass
                    and conrelid not in (select oid from pg_class where relname like 'spring_session%')
                    and not exists (select from pg_attribute
                        where attrelid = conrelid and attname = 'authority_id' and attnum = any (conkey))
                """)).as("a foreign key holds authority_id too, so that no row points at another's").isEmpty();
    }

    private List<String> protectedTables() {
        return names("""
                select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                """).stream().filter((name) -> !UNBOUND.containsKey(name) && !CLOSED.containsKey(name)).toList();
    }

    /// What the app may see and write, as PostgreSQL prints it.
    private List<String> policies(String table) {
        return this.owner.sql("""
                select coalesce(qual, '') || coalesce(with_check, '') from pg_policies
                where tablename = :table and (roles && array['public', :app]::name[])
                """).param("table", table).param("app", app()).query(String.class).list();
    }

    private List<String> names(String sql) {
        return this.owner.sql(sql).query(String.class).list();
    }

    private String app() {
        return this.database.address().app().role();
    }

}
