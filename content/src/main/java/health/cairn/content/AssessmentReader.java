package health.cairn.content;

import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Profile;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.instrument.Triage;
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
   * @param score empty after a problem
   */
  record Told(Optional<Score> score, Optional<Answers> answers) {
    private static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
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
    var answers = sheet.flatMap(it -> answers(it, instrument));
    var scored = answers.flatMap(it -> scored(sheet.orElseThrow(), instrument, it));
    if (total.isPresent() && scored.isPresent()) {
      agree(place, total.get(), scored.get());
    }
    return new Told(scored.or(() -> total), answers);
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
  private static Optional<Answers> answers(Place place, Instrument instrument) {
    List<OptionalInt> values = place.list(AssessmentReader::answer);
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

  private static Optional<Score> scored(Place place, Instrument instrument, Answers answers) {
    return instrument
        .score(answers)
        .as(
            new ScoreOutcome.Cases<>() {
              @Override
              public Optional<Score> scored(Score score) {
                return Optional.of(score);
              }

              @Override
              public Optional<Score> notScored(ScoreOutcome.NotScored why) {
                return refused(place, why.reasons());
              }

              @Override
              public Optional<Score> triaged(Triage triage) {
                return withoutTotal(place, instrument);
              }

              @Override
              public Optional<Score> profiled(Profile profile) {
                return withoutTotal(place, instrument);
              }
            });
  }

  private static Optional<Score> withoutTotal(Place place, Instrument instrument) {
    place.problem(
        "%s has no total.".formatted(instrument.title()), "Take it out: a course counts totals.");
    return Optional.empty();
  }

  private static <T> Optional<T> refused(Place place, List<String> problems) {
    for (var problem : problems) {
      var parts = problem.split("\n", 2);
      place.problem(parts[0], parts.length > 1 ? parts[1] : "");
    }
    return Optional.empty();
  }
}
