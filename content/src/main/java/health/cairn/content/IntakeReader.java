package health.cairn.content;

import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Question.Kind;
import health.cairn.core.eligibility.Question.Option;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the questions of the evaluation. */
final class IntakeReader {
  static final String KIND = "intake/1";
  private static final int LONGEST_DAYS = 10 * 366;

  private final Set<Code> seen = new HashSet<>();

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
    place.knowing("code", "kind", "text", "help", "unit", "plausible", "choices", "freshForDays");
    return new Question(
        code(place.required("code")),
        place.required("text").text(),
        place.optional("help").map(Place::text).orElse(""),
        place.required("kind").word(List.of(Kind.values()), Kind::word),
        place.optional("unit").map(Place::text).orElse(""),
        place.optional("plausible").map(at -> Citing.range(at, 0, 10_000)),
        place.optional("choices").map(at -> at.list(IntakeReader::option)).orElse(List.of()),
        place.optional("freshForDays").map(at -> Duration.ofDays(at.integer(1, LONGEST_DAYS))));
  }

  private Code code(Place place) {
    var code = Code.of(place.id());
    if (place.isFine() && !seen.add(code)) {
      place.problem("The question \"%s\" is asked twice.".formatted(code), "Ask it once.");
    }
    return code;
  }

  private static Option option(Place place) {
    place.knowing("word", "text");
    return new Option(place.required("word").id(), place.required("text").text());
  }
}
