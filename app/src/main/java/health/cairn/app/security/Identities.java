package health.cairn.app.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is who in the clinic's directory. */
@Component
class Identities {
  private final JdbcClient jdbc;
  private final Clock clock;

  Identities(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * As an ID token says it: no two accounts of a directory ever have the same.
   *
   * @param issuer the directory
   * @param subject the account, for ever
   */
  record Identity(String issuer, String subject) {}

  Optional<UUID> person(Identity identity) {
    return jdbc.sql("select person from identities where issuer = ? and subject = ?")
        .params(identity.issuer(), identity.subject())
        .query(UUID.class)
        .optional();
  }

  boolean has(UUID person) {
    return jdbc.sql("select exists (select from identities where person = ?)")
        .param(person)
        .query(Boolean.class)
        .single();
  }

  /** False if it is somebody else's; another one of the person is replaced. */
  @Transactional
  boolean bind(UUID person, Identity identity) {
    var known = person(identity);
    if (known.isPresent()) return known.get().equals(person);
    jdbc.sql("delete from identities where person = ? and issuer = ?")
        .params(person, identity.issuer())
        .update();
    return jdbc.sql(
                """
                insert into identities (issuer, subject, person, bound_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(identity.issuer(), identity.subject(), person, OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  @Transactional
  void removeAllOf(UUID person) {
    jdbc.sql("delete from identities where person = ?").param(person).update();
  }
}
