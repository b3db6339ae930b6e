package health.cairn.content;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.Flag;
import health.cairn.core.evidence.Mark;
import health.cairn.core.evidence.SourceId;
import health.cairn.core.evidence.Study;
import health.cairn.core.evidence.StudyFigure;
import java.util.List;
import java.util.Optional;

/** Reads one evidence file. */
record EvidenceReader(Condition condition) {
  static final String KIND = "evidence/1";

  static List<Study> read(Place root) {
    root.kind(KIND).knowing("condition", "version", "studies");
    root.required("version").text();
    var condition = root.required("condition").word(List.of(Condition.values()), Condition::id);
    var place = root.required("studies");
    var studies = place.list(new EvidenceReader(condition)::study);
    Repeats.check(place.items(), "id", "study");
    return studies;
  }

  private Study study(Place place) {
    place.knowing(
        "id",
        "citation",
        "addresses",
        "readAt",
        "population",
        "design",
        "dose",
        "minutes",
        "infusions",
        "schedule",
        "baseline",
        "flags",
        "figures");
    return new Study(
        place.required("id").as(at -> SourceId.of(at.text())).orElse(SourceId.of("Unknown")),
        place.required("citation").text(),
        place.required("addresses").list(Place::text),
        place.optional("readAt").map(at -> at.list(Place::text)).orElse(List.of()),
        condition,
        place.required("population").text(),
        place.required("design").text(),
        regimen(place),
        place.optional("baseline").map(EvidenceReader::baseline),
        place.required("flags").list(EvidenceReader::flag),
        place.required("figures").list(EvidenceReader::figure));
  }

  private static Study.Regimen regimen(Place place) {
    return new Study.Regimen(
        place.optional("dose").map(Place::text),
        place.optional("minutes").map(Place::text),
        place.optional("infusions").map(Place::text),
        place.optional("schedule").map(Place::text));
  }

  private static Study.Baseline baseline(Place place) {
    place.knowing("mean", "sd");
    return new Study.Baseline(
        place.required("mean").number(), place.optional("sd").map(Place::number));
  }

  private static Flag flag(Place place) {
    place.knowing("kind", "detail");
    return new Flag(
        place.required("kind").word(List.of(Flag.Kind.values()), Flag.Kind::word),
        place.required("detail").text());
  }

  private static StudyFigure figure(Place place) {
    place.knowing("timepoint", "quantity", "value", "low", "high", "n", "instrument", "mark");
    return new StudyFigure(
        place.required("timepoint").text(),
        place.required("quantity").text(),
        number(place, "value"),
        number(place, "low"),
        number(place, "high"),
        place.optional("n").map(at -> at.integer(1, 1_000_000)),
        place.optional("instrument").map(Place::text),
        place.required("mark").word(List.of(Mark.values()), Mark::word));
  }

  private static Optional<Double> number(Place place, String key) {
    return place.optional(key).map(Place::number);
  }
}
