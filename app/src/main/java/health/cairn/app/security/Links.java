package health.cairn.app.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let one person in, once and not for long. */
@Component
class Links {
  /** What a link is good for. */
  enum Purpose {
    /** To choose a password. */
    INVITATION("invitation", Duration.ofDays(3)),
    /** Instead of the password. */
    SIGN_IN("sign-in", Duration.ofHours(12));

    private final String word;
    private final Duration lasts;

    Purpose(String word, Duration lasts) {
      this.word = word;
      this.lasts = lasts;
    }

    static Purpose of(String word) {
      return word.equals(INVITATION.word) ? INVITATION : SIGN_IN;
    }
  }

  /** What was in a link. */
  record Used(UUID person, Purpose purpose) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Links(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The path of a new link; those of the same kind that the person had before are void. */
  @Transactional
  String make(UUID person, Purpose purpose) {
    jdbc.sql("delete from links where person = ? and purpose = ? or expires_at <= ?")
        .params(person, purpose.word, now())
        .update();
    var token = Tokens.forLink();
    jdbc.sql("insert into links (hash, person, purpose, expires_at) values (?, ?, ?, ?)")
        .params(Tokens.hash(token), person, purpose.word, now().plus(purpose.lasts))
        .update();
    return "/links/" + token;
  }

  /** Whether it can still be used; to look does not use it up, for mail programs look at links. */
  boolean isGood(String token) {
    return jdbc.sql("select exists (select from links where hash = ? and expires_at > ?)")
        .params(Tokens.hash(token), now())
        .query(Boolean.class)
        .single();
  }

  /** One statement, so that of two who use it at once one is refused. */
  @Transactional
  Optional<Used> use(String token) {
    return jdbc.sql("delete from links where hash = ? and expires_at > ? returning person, purpose")
        .params(Tokens.hash(token), now())
        .query(Links::used)
        .optional();
  }

  @Transactional
  void voidAllOf(UUID person) {
    jdbc.sql("delete from links where person = ?").param(person).update();
  }

  private static Used used(ResultSet row, int number) throws SQLException {
    return new Used(row.getObject("person", UUID.class), Purpose.of(row.getString("purpose")));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
