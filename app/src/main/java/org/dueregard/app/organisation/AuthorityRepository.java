package org.dueregard.app.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.duty.Nation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthorityRepository {

    private static final String COLUMNS = """
            select id, slug, name, nation, brand_colour, logo_media_type, contact_name, contact_email,
                   contact_telephone, invented, version
            from organisation_authority
            """;

    private final JdbcClient jdbc;

    AuthorityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The one that is acted for.
    Optional<Authority> current() {
        return this.jdbc.sql(COLUMNS + "where id = current_authority()")
            .query(AuthorityRepository::authority)
            .optional();
    }

    Optional<UUID> idBySlug(String slug) {
        return this.jdbc.sql("select id from organisation_authorities() where slug = :slug")
            .param("slug", slug)
            .query(UUID.class)
            .optional();
    }

    List<Authorities.Listed> all() {
        return this.jdbc.sql("select id, slug, name from organisation_authorities()")
            .query((row, number) -> new Authorities.Listed(row.getObject("id", UUID.class), row.getString("slug"),
                    row.getString("name")))
            .list();
    }

    void add(NewAuthority authority) {
        this.jdbc.sql("""
                insert into organisation_authority (id, slug, name, nation, brand_colour, invented)
                values (:id, :slug, :name, :nation, :colour, :invented)
                """)
            .param("id", authority.id())
            .param("slug", authority.slug())
            .param("name", authority.name())
            .param("nation", authority.nation().name())
            .param("colour", BrandColour.FIRST.hex())
            .param("invented", authority.invented())
            .update();
    }

    boolean change(Authority authority) {
        return this.jdbc.sql("""
                update organisation_authority
                set name = :name, nation = :nation, brand_colour = :colour, contact_name = :contact,
                    contact_email = :email, contact_telephone = :telephone, version = version + 1
                where id = :id and version = :version
                """)
            .param("id", authority.id())
            .param("name", authority.name())
            .param("nation", authority.nation().name())
            .param("colour", authority.colour().hex())
            .param("contact", authority.contact().name())
            .param("email", authority.contact().email())
            .param("telephone", authority.contact().telephone())
            .param("version", authority.version())
            .update() == 1;
    }

    Optional<Logo> logo() {
        return this.jdbc.sql(
                "select logo_media_type, logo from organisation_authority where id = current_authority() and logo is not null")
            .query((row, number) -> new Logo(row.getString("logo_media_type"), row.getBytes("logo")))
            .optional();
    }

    void changeLogo(Logo logo) {
        this.jdbc.sql("""
                update organisation_authority set logo = :logo, logo_media_type = :type, version = version + 1
                where id = current_authority()
                """).param("logo", logo.content()).param("type", logo.mediaType()).update();
    }

    void removeLogo() {
        this.jdbc.sql("""
                update organisation_authority set logo = null, logo_media_type = null, version = version + 1
                where id = current_authority()
                """).update();
    }

    private static Authority authority(ResultSet row, int number) throws SQLException {
        Authority.Contact contact = new Authority.Contact(row.getString("contact_name"), row.getString("contact_email"),
                row.getString("contact_telephone"));
        return new Authority(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"),
                Nation.valueOf(row.getString("nation")), new BrandColour(row.getString("brand_colour")), contact,
                row.getString("logo_media_type"), row.getBoolean("invented"), row.getInt("version"));
    }

}
