package health.cairn.content;

import health.cairn.core.eligibility.Action;
import health.cairn.core.eligibility.Approver;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.InUse;
import health.cairn.core.eligibility.Requirement;
import health.cairn.core.eligibility.RuleSet;
import health.cairn.core.eligibility.RuleSet.Attributes;
import health.cairn.core.eligibility.Severity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads criteria and required items, with what they rest on. */
record RuleReader(Citations citations, ClauseReader clauses) {
  static final String CRITERIA = "criteria/1";
  static final String REQUIRED = "required/1";

  RuleSet<Criterion> criteria(Place root) {
    return set(root.kind(CRITERIA), "criteria", this::criterion);
  }

  RuleSet<Requirement> required(Place root) {
    return set(root.kind(REQUIRED), "required", this::requirement);
  }

  private static <T> RuleSet<T> set(Place root, String key, Function<Place, T> reader) {
    root.knowing("id", "version", "title", "attributes", key);
    var items = root.required(key).list(reader);
    Repeats.check(root.required(key).items(), "id", "rule");
    return new RuleSet<>(
        root.required("id").id(),
        root.required("version").text(),
        root.required("title").text(),
        attributes(root.required("attributes")),
        items);
  }

  private static Attributes attributes(Place place) {
    place.knowing("developer", "funding", "released", "revised", "uses");
    var uses = place.required("uses").knowing(Attributes.TRAITS.toArray(String[]::new));
    var traits = new TreeMap<String, String>();
    Attributes.TRAITS.forEach(trait -> traits.put(trait, uses.required(trait).text()));
    return new Attributes(
        place.required("developer").text(),
        place.required("funding").text(),
        place.required("released").text(),
        place.required("revised").text(),
        traits);
  }

  private Criterion criterion(Place place) {
    Citations.knowing(
        place,
        "id",
        "version",
        "title",
        "when",
        "severity",
        "action",
        "about",
        "override",
        "says",
        "active",
        "reviewDue");
    return new Criterion(
        place.required("id").text(),
        place.required("version").text(),
        place.required("title").text(),
        clauses.read(place.required("when")),
        place.required("severity").word(List.of(Severity.values()), Severity::word),
        place.required("action").word(List.of(Action.values()), Action::word),
        place.optional("about").map(Place::text).orElse(""),
        place.optional("override").map(at -> at.word(List.of(Approver.values()), Approver::word)),
        place.required("says").text(),
        inUse(place),
        citations.of(place));
  }

  private Requirement requirement(Place place) {
    Citations.knowing(place, "id", "version", "title", "trigger", "done", "active", "reviewDue");
    return new Requirement(
        place.required("id").text(),
        place.required("version").text(),
        place.required("title").text(),
        clauses.read(place.required("trigger")),
        clauses.read(place.required("done")),
        inUse(place),
        citations.of(place));
  }

  private static InUse inUse(Place place) {
    return new InUse(
        place.optional("active").map(Place::bool).orElse(true),
        place.optional("reviewDue").flatMap(RuleReader::day));
  }

  private static Optional<LocalDate> day(Place place) {
    var word = place.text();
    try {
      return place.isFine() ? Optional.of(LocalDate.parse(word)) : Optional.empty();
    } catch (DateTimeParseException notADay) {
      place.problem(
          "\"%s\" is not a day.".formatted(Words.shortened(word)), "Write it like 2027-01-31.");
      return Optional.empty();
    }
  }
}
