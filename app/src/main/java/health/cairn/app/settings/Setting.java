package health.cairn.app.settings;

import static health.cairn.app.settings.Kind.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that an operator may set, with what holds without it. Each default stands here alone;
 * what a setting means is in {@code settings.properties}.
 */
enum Setting {
  HOME("home", FOLDER, "~/.cairn"),
  CLINIC_NAME("clinic.name", WORDS, "Cairn clinic"),
  CLINIC_ZONE("clinic.zone", ZONE, "the machine's"),
  CLINIC_ADDRESS("clinic.address", WORDS, ""),
  CLINIC_PHONE("clinic.phone", WORDS, ""),
  PORT("port", NUMBER, "8080"),
  ADDRESS("address", WORDS, "127.0.0.1"),
  DATABASE_URL("database.url", WORDS, ""),
  DATABASE_USER("database.user", WORDS, ""),
  DATABASE_PASSWORD("database.password", SECRET, ""),
  DATABASE_OWNER_USER("database.owner-user", WORDS, ""),
  DATABASE_OWNER_PASSWORD("database.owner-password", SECRET, ""),
  ORIGIN("origin", ORIGIN_OF_PAGES, ""),
  TRUSTED_PROXIES("trusted-proxies", WORDS, ""),
  OIDC_ISSUER("oidc.issuer", WORDS, ""),
  OIDC_CLIENT_ID("oidc.client-id", WORDS, ""),
  OIDC_CLIENT_SECRET("oidc.client-secret", SECRET, ""),
  OIDC_NAME("oidc.name", WORDS, ""),
  OIDC_PROVES_BOTH_FACTORS("oidc.proves-both-factors", YES, "false"),
  TODAY_FLAG_LOOK("today.flag-look", TIME, "60m"),
  TODAY_FLAG_ESCALATE("today.flag-escalate", TIME, "120m"),
  TODAY_DECISION_LATE("today.decision-late", TIME, "48h"),
  TODAY_BOOSTER_AHEAD("today.booster-ahead", TIME, "14d"),
  FLAGS_AT_ONCE("flags.at-once", ROLES, "prescriber,nurse"),
  FLAGS_AFTER_LOOK("flags.after-look", ROLES, "prescriber"),
  FLAGS_AFTER_ESCALATE("flags.after-escalate", ROLES, "director"),
  FLAGS_LOOK_EVERY("flags.look-every", TIME, "60s"),
  FLAGS_SEND_AGAIN_EVERY("flags.send-again-every", TIME, "60s"),
  LOCK_AFTER("lock-after", TIME, "10m"),
  EMERGENCY_FOR("emergency-for", TIME, "1h"),
  MAIL_HOST("mail.host", WORDS, ""),
  MAIL_PORT("mail.port", NUMBER, "587"),
  MAIL_USER("mail.user", WORDS, ""),
  MAIL_PASSWORD("mail.password", SECRET, ""),
  MAIL_ENCRYPTED("mail.encrypted", YES, "true"),
  MAIL_FROM("mail.from", MAILBOX, ""),
  MAIL_LINK("mail.link", WORDS, ""),
  METRICS_TOKEN("metrics.token", SECRET, ""),
  DEMO("demo", YES, "false"),
  DEMO_SIZE("demo-size", NUMBER, "60");

  private static final String PREFIX = "cairn.";

  private final String key;
  private final Kind kind;
  private final String without;

  Setting(String key, Kind kind, String without) {
    this.key = key;
    this.kind = kind;
    this.without = without;
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
    return ResourceBundle.getBundle("health.cairn.app.settings.settings").getString(key);
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
