package health.cairn.app.security;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people know: their password, and the short number that uncovers a page. Hashes only. */
@Component
class Passwords {
  static final int SHORTEST = 12;
  // Argon2 reads all of it; nobody shall keep the server busy with a book.
  static final int LONGEST = 200;

  private final JdbcClient jdbc;
  private final Argon2PasswordEncoder argon2 =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final String nobodys = hashed(Tokens.forLink());

  Passwords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes as long where nobody has that e-mail, so that nobody learns who works here. */
  boolean fits(Optional<Person> person, String typed) {
    var kept = person.flatMap(p -> hash("password", p.id()));
    var fits = argon2.matches(cut(typed), kept.orElse(nobodys));
    return fits && kept.isPresent() && person.stream().anyMatch(Person::active);
  }

  boolean fitsPin(UUID person, String typed) {
    return hash("pin", person).stream().anyMatch(pin -> argon2.matches(cut(typed), pin));
  }

  boolean has(UUID person) {
    return hash("password", person).isPresent();
  }

  boolean hasPin(UUID person) {
    return hash("pin", person).isPresent();
  }

  @Transactional
  void choose(UUID person, String typed) {
    jdbc.sql("update people set password = ? where id = ?").params(hashed(typed), person).update();
  }

  @Transactional
  void forget(UUID person) {
    jdbc.sql("update people set password = null where id = ?").param(person).update();
  }

  @Transactional
  void choosePin(UUID person, String typed) {
    jdbc.sql("update people set pin = ? where id = ?").params(hashed(typed), person).update();
  }

  /** The message that says why it cannot be a password; empty if it can. */
  static Optional<String> objection(Person person, String typed) {
    if (typed.length() < SHORTEST) return Optional.of("password.short");
    if (typed.length() > LONGEST) return Optional.of("password.long");
    var small = typed.toLowerCase(Locale.ROOT);
    var isMadeOfTheName =
        small.contains(person.email().split("@", 2)[0]) || small.chars().distinct().count() < 5;
    return isMadeOfTheName ? Optional.of("password.guessed") : Optional.empty();
  }

  private Optional<String> hash(String column, UUID person) {
    return jdbc.sql("select " + column + " from people where id = ? and " + column + " is not null")
        .param(person)
        .query(String.class)
        .optional();
  }

  private String hashed(String typed) {
    return java.util.Objects.requireNonNull(argon2.encode(typed));
  }

  private static String cut(String typed) {
    return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
  }
}
