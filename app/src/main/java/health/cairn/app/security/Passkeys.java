package health.cairn.app.security;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All passkeys: the public part of each. */
@Component
class Passkeys {
  private static final String COLUMNS =
      "select id, person, name, credential_id, transports, made_at, used_at from passkeys ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Passkeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In the order in which they were made. */
  List<Passkey> of(UUID person) {
    return jdbc.sql(COLUMNS + "where person = ? order by made_at, id")
        .param(person)
        .query(Passkeys::passkey)
        .list();
  }

  Optional<Passkey> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Passkeys::passkey).optional();
  }

  boolean has(UUID person) {
    return jdbc.sql("select exists (select from passkeys where person = ?)")
        .param(person)
        .query(Boolean.class)
        .single();
  }

  /** What the person is called at authenticators; made when first asked for. */
  @Transactional
  String handle(UUID person) {
    jdbc.sql("insert into passkey_handles (person, handle) values (?, ?) on conflict do nothing")
        .params(person, Tokens.forLink())
        .update();
    return jdbc.sql("select handle from passkey_handles where person = ?")
        .param(person)
        .query(String.class)
        .single();
  }

  /** What is needed to judge an answer of a passkey. */
  Optional<PublicPart> publicPart(String credential) {
    return jdbc.sql(
            """
            select id, person, handle, credential, may_be_copied, is_copied, counter, transports
            from passkeys join passkey_handles using (person) where credential_id = ?
            """)
        .param(credential)
        .query(PublicPart::of)
        .optional();
  }

  /** False, and nothing is written, if it is known already. */
  @Transactional
  boolean add(UUID person, String name, RegistrationData made) {
    var said = WebAuthn.said(made);
    return jdbc.sql(
                """
                insert into passkeys (id, person, name, credential_id, credential, transports,
                  may_be_copied, is_copied, counter, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                UUID.randomUUID(),
                person,
                name,
                WebAuthn.credential(made),
                WebAuthn.packed(made),
                WebAuthn.transports(made),
                said.isFlagBE(),
                said.isFlagBS(),
                said.getSignCount(),
                OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  /**
   * Notes what an answer said. False if it was given before or the count went back: one statement,
   * so that of the same answer sent twice at once one is refused.
   */
  @Transactional
  boolean used(UUID id, AuthenticationData shown) {
    var said = WebAuthn.said(shown);
    var challenge = Tokens.hash(WebAuthn.challenge(shown));
    return jdbc.sql(
                """
                update passkeys set counter = ?, is_copied = ?, used_at = ?, answered = ?
                where id = ? and answered is distinct from ?
                  and (counter < ? or counter = 0 and 0 = ?)
                """)
            .params(
                said.getSignCount(),
                said.isFlagBS(),
                OffsetDateTime.now(clock),
                challenge,
                id,
                challenge,
                said.getSignCount(),
                said.getSignCount())
            .update()
        == 1;
  }

  /** How many somebody has; none of them can be removed by others until the transaction ends. */
  @Transactional
  int held(UUID person) {
    return jdbc.sql("select id from passkeys where person = ? for update")
        .param(person)
        .query(UUID.class)
        .list()
        .size();
  }

  @Transactional
  void rename(UUID id, String name) {
    jdbc.sql("update passkeys set name = ? where id = ?").params(name, id).update();
  }

  @Transactional
  void remove(UUID id) {
    jdbc.sql("delete from passkeys where id = ?").param(id).update();
  }

  @Transactional
  void removeAllOf(UUID person) {
    jdbc.sql("delete from passkeys where person = ?").param(person).update();
  }

  private static Passkey passkey(ResultSet row, int number) throws SQLException {
    return new Passkey(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("name"),
        row.getString("credential_id"),
        Arrays.asList((String[]) row.getArray("transports").getArray()),
        instant(row, "made_at").orElseThrow(),
        instant(row, "used_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
