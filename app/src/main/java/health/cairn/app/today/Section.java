package health.cairn.app.today;

import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A list of one kind of work: which courses are on it, in which order, and for whom. */
enum Section {
  FLAGS("flag_raised is not null", "flag_raised", Role.PRESCRIBER, Role.NURSE, Role.DIRECTOR),
  /** Promised to somebody whose answers needed a person. */
  CONTACTS("contact_by < :tomorrow", "contact_by", Role.PRESCRIBER, Role.NURSE),
  INFUSIONS(
      "next_infusion >= :day and next_infusion < :tomorrow and closed is null",
      "next_infusion",
      Role.PRESCRIBER,
      Role.NURSE,
      Role.COORDINATOR),
  MISSED(
      "next_infusion < :day and closed is null",
      "next_infusion desc",
      Role.PRESCRIBER,
      Role.NURSE,
      Role.COORDINATOR),
  SCORES(
      "score_by < :tomorrow and (score_from is null or score_from <= :now)",
      "score_by < :old, score_by",
      Role.PRESCRIBER,
      Role.NURSE,
      Role.COORDINATOR),
  DECISIONS("decision_since is not null", "decision_since", Role.PRESCRIBER),
  LATE("decision_since < :late", "decision_since", Role.DIRECTOR),
  DRIFTS("drifts and closed is null", "latest_at desc", Role.PRESCRIBER),
  BOOSTERS(
      "booster_from < :soon and closed is null",
      "booster_by < :old, booster_by",
      Role.PRESCRIBER,
      Role.COORDINATOR);

  private final String where;
  private final String order;

  @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of, which nobody can change.
  private final Set<Role> roles;

  Section(String where, String order, Role... roles) {
    this.where = where;
    this.order = order;
    this.roles = Set.of(roles);
  }

  String where() {
    return where;
  }

  /** What was due long ago comes last: the nearer it is, the more a call can still do. */
  String order() {
    return order;
  }

  /** The column that says since or until when. */
  String at() {
    return order.replaceFirst(".*, ", "").replace(" desc", "");
  }

  /** In addresses and message keys. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whoever sees all decisions needs no second list of the old ones. */
  boolean isFor(SignedIn reader) {
    return reader.isAny(roles.toArray(Role[]::new)) && !(this == LATE && DECISIONS.isFor(reader));
  }

  static List<Section> of(SignedIn reader) {
    return Arrays.stream(values()).filter(it -> it.isFor(reader)).toList();
  }

  static Optional<Section> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
