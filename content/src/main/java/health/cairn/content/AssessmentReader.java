package health.cairn.content;

import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.instrument.ScoreOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads assessments: a score, or answers that are scored here. An instrument that the condition's
 * forecast does not use is kept all the same; the forecast says that it left it out.
 */
final class AssessmentReader {
  private final WhenReader when;
  private final Map<InstrumentId, Instrument> opened = new HashMap<>();

  AssessmentReader(WhenReader when) {
    this.when = when;
  }

  /**
   * An assessment as the file tells it.
   *
   * @param score empty after a problem, and where there is no total
   * @param outcome what the answers came to; empty after a problem, and for a total alone
   * @param flags what needs a person today, also of answers that are refused
   */
  record Told(
      Optional<Instrument> instrument,
      Optional<Score> score,
      Optional<Answers> answers,
      Optional<ScoreOutcome> outcome,
      List<SafetyFlag> flags) {
    private static final Told NOTHING =
        new Told(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  Timed<Told> read(Place place) {
    place.knowing("at", "instrument", "answers", "score");
    var at = when.assessed(place.required("at"));
    var instrument = instrument(place.required("instrument"));
    if (place.isWhole() && !place.has("score") && !place.has("answers")) {
      place.problem(
          "The assessment has neither a score nor answers.",
          "Add \"score\": the total, or \"answers\": one for each item, null where left blank.");
    }
    return new Timed<>(place, at, instrument.map(it -> told(place, it)).orElse(Told.NOTHING));
  }

  private Optional<Instrument> instrument(Place place) {
    var word = place.text();
    var id = Instruments.id(word);
    if (place.isFine() && (id.isEmpty() || !id.get().value().equals(word))) {
      place.problem(
          "The instrument \"%s\" is not known.".formatted(Words.shortened(word)),
          id.map(it -> "Maybe you meant " + it + ".")
              .orElseGet(() -> Instruments.suggestion(word)));
    }
    return place.isFine() ? id.flatMap(this::opened) : Optional.empty();
  }

  private Optional<Instrument> opened(InstrumentId id) {
    if (!opened.containsKey(id)) {
      Instruments.find(id).ifPresent(instrument -> opened.put(id, instrument));
    }
    return Optional.ofNullable(opened.get(id));
  }

  private static Told told(Place place, Instrument instrument) {
    var total = place.optional("score").flatMap(it -> total(it, instrument));
    var sheet = place.optional("answers");
    var values = sheet.map(it -> it.list(AssessmentReader::answer)).orElse(List.of());
    var answers = sheet.flatMap(it -> answers(it, values, instrument));
    var outcome = answers.map(instrument::score);
    outcome.ifPresent(it -> whole(sheet.orElseThrow(), it));
    var scored = outcome.flatMap(ScoreOutcome::scoreIfAny);
    if (total.isPresent() && scored.isPresent()) {
      agree(place, total.get(), scored.get());
    }
    return new Told(
        Optional.of(instrument),
        scored.or(() -> total),
        answers,
        outcome,
        flags(instrument, values, total));
  }

  private static List<SafetyFlag> flags(
      Instrument instrument, List<OptionalInt> values, Optional<Score> total) {
    return values.isEmpty()
        ? total.map(Score::safetyFlags).orElse(List.of())
        : instrument.safetyFlags(values);
  }

  /** Too many blanks make no score: a course file tells whole ones. */
  private static void whole(Place place, ScoreOutcome outcome) {
    if (outcome instanceof ScoreOutcome.NotScored why) {
      refused(place, why.reasons());
    }
  }

  private static void agree(Place place, Score total, Score scored) {
    if (total.total() != scored.total()) {
      place
          .required("score")
          .problem(
              "The score (%s) is not what the answers come to (%s)."
                  .formatted(Words.plain(total.total()), Words.plain(scored.total())),
              "Correct the one that is wrong, or leave the score out.");
    }
  }

  private static Optional<Score> total(Place place, Instrument instrument) {
    double total = place.number();
    return place.isFine()
        ? instrument.scoreOfTotal(total).as(Optional::of, problems -> refused(place, problems))
        : Optional.empty();
  }

  /** An answer that is no number does not hide the others: it counts as blank for their check. */
  private static Optional<Answers> answers(
      Place place, List<OptionalInt> values, Instrument instrument) {
    boolean fine = place.isFine();
    return place.isList() && place.isWhole()
        ? instrument
            .answers(values)
            .as(Optional::of, problems -> AssessmentReader.<Answers>refused(place, problems))
            .filter(it -> fine)
        : Optional.empty();
  }

  private static OptionalInt answer(Place place) {
    if (place.orNull().isEmpty()) {
      return OptionalInt.empty();
    }
    int value = place.integer(-1000, 1000);
    return place.isFine() ? OptionalInt.of(value) : OptionalInt.empty();
  }

  private static <T> Optional<T> refused(Place place, List<String> problems) {
    for (var problem : problems) {
      var parts = problem.split("\n", 2);
      place.problem(parts[0], parts.length > 1 ? parts[1] : "");
    }
    return Optional.empty();
  }
}
