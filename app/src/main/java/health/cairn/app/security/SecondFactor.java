package health.cairn.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have: the codes of a phone (RFC 6238), or one of the codes kept on paper. */
@Component
class SecondFactor {
  // A phone's clock may be half a minute off.
  private static final int STEPS_OFF = 1;
  private static final int RECOVERY_CODES = 10;

  private final JdbcClient jdbc;
  private final Clock clock;

  SecondFactor(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  static String newKey() {
    return PhoneKey.anew().letters();
  }

  boolean isSetUp(UUID person) {
    return key(person).isPresent();
  }

  /**
   * Whether the code is the phone's now. Each is taken once: who looked over a shoulder is late.
   */
  @Transactional
  boolean accepts(UUID person, String typed) {
    var step = key(person).map(key -> step(key, typed)).orElse(OptionalLong.empty());
    return step.isPresent()
        && jdbc.sql("update people set totp_step = ? where id = ? and totp_step < ?")
                .params(step.getAsLong(), person, step.getAsLong())
                .update()
            == 1;
  }

  /** One of the codes on paper, which is then spent. */
  @Transactional
  boolean acceptsPaper(UUID person, String typed) {
    var code = typed.strip().toUpperCase(Locale.ROOT);
    return jdbc.sql("delete from recovery_codes where person = ? and hash = ?")
            .params(person, Tokens.hash(code))
            .update()
        == 1;
  }

  /** The phone's first code proves that the key arrived; empty if it is not that. */
  @Transactional
  Optional<List<String>> setUp(UUID person, String key, String typed) {
    var step = step(key, typed);
    if (step.isEmpty()) return Optional.empty();
    jdbc.sql("update people set totp = ?, totp_step = ? where id = ?")
        .params(key, step.getAsLong(), person)
        .update();
    return Optional.of(newPaper(person));
  }

  /** New codes; the old ones are void. They are shown once. */
  @Transactional
  List<String> newPaper(UUID person) {
    jdbc.sql("delete from recovery_codes where person = ?").param(person).update();
    var paper = Stream.generate(Tokens::forPaper).limit(RECOVERY_CODES).toList();
    for (var code : paper) {
      jdbc.sql("insert into recovery_codes (person, hash) values (?, ?)")
          .params(person, Tokens.hash(code))
          .update();
    }
    return paper;
  }

  int paperLeft(UUID person) {
    return jdbc.sql("select count(*) from recovery_codes where person = ?")
        .param(person)
        .query(Integer.class)
        .single();
  }

  /** For a lost phone: at the next sign-in a new one is set up. */
  @Transactional
  void forget(UUID person) {
    jdbc.sql("update people set totp = null where id = ?").param(person).update();
    jdbc.sql("delete from recovery_codes where person = ?").param(person).update();
  }

  private Optional<String> key(UUID person) {
    return jdbc.sql("select totp from people where id = ? and totp is not null")
        .param(person)
        .query(String.class)
        .optional();
  }

  private OptionalLong step(String key, String typed) {
    var code = typed.replace(" ", "").getBytes(StandardCharsets.UTF_8);
    var now = clock.instant().getEpochSecond() / PhoneKey.SECONDS_A_STEP;
    return LongStream.rangeClosed(now - STEPS_OFF, now + STEPS_OFF)
        .filter(step -> MessageDigest.isEqual(code(key, step), code))
        .findFirst();
  }

  private static byte[] code(String key, long step) {
    return new PhoneKey(key).code(step).getBytes(StandardCharsets.UTF_8);
  }
}
