package health.cairn.content;

import health.cairn.core.eligibility.Clause;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Question.Kind;
import health.cairn.core.eligibility.Question.OfRecord;
import health.cairn.core.eligibility.Question.Option;
import health.cairn.core.eligibility.Question.Terms;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the questions of the evaluation. */
final class IntakeReader {
  static final String KIND = "intake/1";
  private static final int LONGEST_DAYS = 10 * 366;

  /**
   * The questions read so far: a condition may rest on these alone, so that none goes in circles.
   */
  private final Map<Code, Question> seen = new LinkedHashMap<>();

  Intake read(Place root) {
    root.kind(KIND).knowing("version", "title", "sections");
    return new Intake(
        root.required("version").text(),
        root.required("title").text(),
        root.required("sections").list(this::section));
  }

  private Intake.Section section(Place place) {
    place.knowing("id", "title", "questions");
    return new Intake.Section(
        place.required("id").id(),
        place.required("title").text(),
        place.required("questions").list(this::question));
  }

  private Question question(Place place) {
    place.knowing(
        "code",
        "kind",
        "text",
        "help",
        "unit",
        "plausible",
        "choices",
        "freshForDays",
        "askedWhen",
        "noneOfThese",
        "record");
    var code = code(place.required("code"));
    var kind = place.required("kind").word(List.of(Kind.values()), Kind::word);
    var question =
        new Question(
            code,
            place.required("text").text(),
            place.optional("help").map(Place::text).orElse(""),
            kind,
            place.optional("unit").map(Place::text).orElse(""),
            place.optional("plausible").map(at -> Citing.range(at, 0, 10_000)),
            place.optional("choices").map(at -> at.list(IntakeReader::option)).orElse(List.of()),
            terms(place, kind));
    seen.put(code, question);
    return question;
  }

  private Terms terms(Place place, Kind kind) {
    return new Terms(
        place.optional("freshForDays").map(at -> Duration.ofDays(at.integer(1, LONGEST_DAYS))),
        place.optional("askedWhen").map(this::clause),
        place.optional("noneOfThese").map(Place::bool).orElse(kind == Kind.YES_NO),
        place.optional("record").map(at -> ofRecord(at, kind)));
  }

  private Clause clause(Place place) {
    var before = new Intake.Section("before", "", List.copyOf(seen.values()));
    return new ClauseReader(new Asking(new Intake("", "", List.of(before)))).read(place);
  }

  /** Of a yes-or-no question the other word goes without saying. */
  private static OfRecord ofRecord(Place place, Kind kind) {
    place.knowing("safer", "against", "changes", "substances");
    var safer = place.required("safer").id();
    var other = safer.equals("yes") ? "no" : "yes";
    var against =
        kind == Kind.YES_NO ? Optional.<Place>empty() : Optional.of(place.required("against"));
    return new OfRecord(
        safer,
        against.map(Place::id).orElse(other),
        place.optional("changes").map(Place::bool).orElse(false),
        place.optional("substances").map(at -> at.list(Place::text)).orElse(List.of()));
  }

  private Code code(Place place) {
    var code = Code.of(place.id());
    if (place.isFine() && seen.containsKey(code)) {
      place.problem("The question \"%s\" is asked twice.".formatted(code), "Ask it once.");
    }
    return code;
  }

  private static Option option(Place place) {
    place.knowing("word", "text");
    return new Option(place.required("word").id(), place.required("text").text());
  }
}
