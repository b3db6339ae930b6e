package health.cairn.app.settings;

import static health.cairn.app.settings.Kind.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that an operator may set, with what holds without it. Each default stands here alone.
 */
enum Setting {
  HOME("home", FOLDER, "~/.cairn", "the folder of the clinic: database, secrets, lock"),
  CLINIC_NAME("clinic.name", WORDS, "Cairn clinic", "the clinic's name"),
  CLINIC_ZONE("clinic.zone", ZONE, "the machine's", "all days of the record are days there"),
  PORT("port", NUMBER, "8080", "where it listens"),
  ADDRESS("address", WORDS, "127.0.0.1", "on which address: this machine alone without it"),
  DATABASE_URL("database.url", WORDS, "", "a PostgreSQL of your own, jdbc:postgresql://host/cairn"),
  DATABASE_USER("database.user", WORDS, "", "the application's role there"),
  DATABASE_PASSWORD("database.password", SECRET, "", "its password"),
  DATABASE_OWNER_USER("database.owner-user", WORDS, "", "the role that owns the schema"),
  DATABASE_OWNER_PASSWORD("database.owner-password", SECRET, "", "its password"),
  ORIGIN(
      "origin",
      ORIGIN_OF_PAGES,
      "",
      "where browsers reach the clinic, https://clinic.example; passkeys are bound to its name, and"
          + " work at http://localhost alone without it"),
  TRUSTED_PROXIES(
      "trusted-proxies",
      WORDS,
      "",
      "addresses or ranges of the proxies before it, 10.0.0.2, 10.1.0.0/28; nobody else is believed"
          + " who says for whom a request is"),
  OIDC_ISSUER(
      "oidc.issuer", WORDS, "", "sign-in at your OpenID Connect provider, as it calls itself"),
  OIDC_CLIENT_ID("oidc.client-id", WORDS, "", "what it calls this clinic"),
  OIDC_CLIENT_SECRET("oidc.client-secret", SECRET, "", "what it gave for it"),
  OIDC_NAME("oidc.name", WORDS, "", "what people call it; \"the clinic's directory\" without it"),
  OIDC_PROVES_BOTH_FACTORS(
      "oidc.proves-both-factors",
      YES,
      "false",
      "true if it always asks for two factors; else a code or passkey is asked for unless it says"
          + " mfa"),
  TODAY_FLAG_LOOK(
      "today.flag-look",
      TIME,
      "60m",
      "when the clock of a safety flag turns amber, and the second in the chain are told"
          + " (PROPOSED)"),
  TODAY_FLAG_ESCALATE(
      "today.flag-escalate",
      TIME,
      "120m",
      "when it turns red, and the third in the chain are told (PROPOSED)"),
  TODAY_DECISION_LATE(
      "today.decision-late",
      TIME,
      "48h",
      "when a decision that waits is on the director's list (PROPOSED)"),
  TODAY_BOOSTER_AHEAD(
      "today.booster-ahead",
      TIME,
      "14d",
      "how long before its window a booster is to be booked (PROPOSED)"),
  FLAGS_AT_ONCE("flags.at-once", ROLES, "prescriber,nurse", "who is told at once (PROPOSED)"),
  FLAGS_AFTER_LOOK("flags.after-look", ROLES, "prescriber", "who is told second (PROPOSED)"),
  FLAGS_AFTER_ESCALATE("flags.after-escalate", ROLES, "director", "who is told third (PROPOSED)"),
  FLAGS_LOOK_EVERY("flags.look-every", TIME, "60s", "how often the chain is looked through"),
  FLAGS_SEND_AGAIN_EVERY(
      "flags.send-again-every",
      TIME,
      "60s",
      "how often a notice that was not taken is tried again"),
  LOCK_AFTER(
      "lock-after", TIME, "10m", "how long a page may lie unused before it is covered (PROPOSED)"),
  EMERGENCY_FOR(
      "emergency-for",
      TIME,
      "1h",
      "how long a restricted record stays open to somebody who opened it in an emergency"
          + " (PROPOSED)"),
  MAIL_HOST("mail.host", WORDS, "", "an SMTP server for notices; the screens alone without it"),
  MAIL_PORT("mail.port", NUMBER, "587", "its port"),
  MAIL_USER("mail.user", WORDS, "", "who signs in there, if anybody must"),
  MAIL_PASSWORD("mail.password", SECRET, "", "with this password"),
  MAIL_ENCRYPTED("mail.encrypted", YES, "true", "whether by TLS, with STARTTLS"),
  MAIL_FROM("mail.from", MAILBOX, "", "the sender, needed with a mail server"),
  MAIL_LINK(
      "mail.link", WORDS, "", "what a notice links to; the Today page at CAIRN_ORIGIN without it"),
  METRICS_TOKEN(
      "metrics.token",
      SECRET,
      "",
      "/metrics for whoever sends Authorization: Bearer TOKEN; for this machine alone without it"),
  DEMO("demo", YES, "false", "the make-believe clinic, in a home of its own"),
  DEMO_SIZE("demo-size", NUMBER, "60", "how many patients it has");

  private static final String PREFIX = "cairn.";

  private final String key;
  private final Kind kind;
  private final String without;
  private final String means;

  Setting(String key, Kind kind, String without, String means) {
    this.key = key;
    this.kind = kind;
    this.without = without;
    this.means = means;
  }

  /** As files say it: {@code cairn.today.flag-look}. */
  String key() {
    return PREFIX + key;
  }

  /** As the environment says it: {@code CAIRN_TODAY_FLAG_LOOK}. */
  String variable() {
    return key().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  Kind kind() {
    return kind;
  }

  /** What holds without it, in words; empty text for nothing. */
  String without() {
    return without;
  }

  String means() {
    return means;
  }

  /** What holds without it, where that is a value of ours; the others are looked up elsewhere. */
  String fallback() {
    return this == HOME || this == CLINIC_ZONE ? "" : without;
  }

  /** The setting of a name in a file, where dashes and capitals do not matter. */
  static Optional<Setting> ofKey(String name) {
    return found(
        name.replace("-", "").toLowerCase(Locale.ROOT), it -> Stream.of(it.key().replace("-", "")));
  }

  /** The setting of a variable: with an underscore for each dash, or with none. */
  static Optional<Setting> ofVariable(String name) {
    return found(name, it -> Stream.of(it.variable(), variable(it.key().replace("-", ""))));
  }

  /** What was meant where only the separators are wrong. */
  static Optional<Setting> meant(String name) {
    return found(letters(name), it -> Stream.of(letters(it.key())));
  }

  private static Optional<Setting> found(String name, Function<Setting, Stream<String>> names) {
    return all().stream().filter(it -> names.apply(it).anyMatch(name::equals)).findFirst();
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  static List<Setting> all() {
    return Arrays.asList(values());
  }
}
