package health.cairn.app.course;

import health.cairn.app.course.CourseHeads.Head;
import health.cairn.app.library.Library;
import health.cairn.app.web.Tone;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseSeries;
import health.cairn.core.course.Phase;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Evaluation;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.instrument.Instrument.SafetyAnswer;
import health.cairn.core.instrument.ScoreOutcome.Triaged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What must be seen at once: where the course stands, medicines that matter, safety, allergies. */
@Component
record CourseChips(Library library, SuicideScreens screens, Wording wording, Clock clock) {
  private static final Code MEDICINES = Code.of("medicines");

  /**
   * One chip.
   *
   * @param level {@code warn} or {@code act} where it needs a look; empty else
   * @param more the whole of it, where the chip is short
   */
  record Chip(String text, String level, String more) {}

  List<Chip> of(CourseRecord record, Head head) {
    var course = record.course();
    var chips = new ArrayList<Chip>();
    chips.add(stands(course));
    head.allergies().forEach(it -> chips.add(chip("warn", "course.allergy", it)));
    head.medicines().forEach(it -> medicine(it).ifPresent(chips::add));
    if (course.phase() != Phase.CLOSED) {
      chips.add(safety(course));
    }
    return chips;
  }

  private Chip stands(Course course) {
    var phase = wording.say("course.phase." + course.phase(library.protocol(course)).word());
    return course.planned().stream()
        .findFirst()
        .map(PlannedInfusion::at)
        .map(at -> next(course, phase, wording.moment(at)))
        .orElseGet(() -> new Chip(phase, "", ""));
  }

  private Chip next(Course course, String phase, String at) {
    var series = library.protocol(course).map(it -> CourseSeries.last(course, it));
    return series
        .filter(it -> it.number() > 1)
        .map(
            it ->
                chip(
                    "",
                    "course.stands.series",
                    it.number(),
                    it.infusions().size() + 1,
                    it.all(),
                    at))
        .orElseGet(() -> chip("", "course.stands", phase, course.infusions().size() + 1, at));
  }

  private Chip chip(String level, String key, Object... arguments) {
    return new Chip(wording.say(key, arguments), level, "");
  }

  /** The heaviest criterion that the medicine meets alone. */
  private Optional<Chip> medicine(String text) {
    var now = clock.instant();
    var taken = new Finding(MEDICINES, new Answer.Medicines(List.of(text)), now);
    return library
        .rules()
        .about(MEDICINES)
        .judge(new Evaluation(List.of(taken)), List.of(), now.atZone(clock.getZone()))
        .reasons()
        .stream()
        .map(it -> it.criterion())
        .filter(it -> it.when().questions().equals(Set.of(MEDICINES)))
        .findFirst()
        .map(
            it ->
                new Chip(
                    text + ": " + brief(it), Tone.of(it.severity()), wording.content(it.says())));
  }

  /** Its first words, up to where the explanation begins. */
  private String brief(Criterion criterion) {
    var first = wording.content(criterion.says()).split("[.;(]", 2)[0].strip();
    return first.isEmpty() ? wording.content(criterion.title()) : lowered(first);
  }

  private static String lowered(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** An open flag, else the last triage, else the last score of what can raise one. */
  private Chip safety(Course course) {
    if (!course.openSafetyFlags().isEmpty()) {
      return chip("act", "course.safety.open");
    }
    return Stream.of(triage(course), asked(course))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> chip("warn", "course.safety.none"));
  }

  private Optional<Chip> triage(Course course) {
    return course.answered().stream()
        .filter(it -> it.outcome() instanceof Triaged)
        .reduce((earlier, last) -> last)
        .map(this::triage);
  }

  private Chip triage(Answered fact) {
    var band = ((Triaged) fact.outcome()).triage().band();
    return chip(
        band.level() == 0 ? "" : "warn",
        "course.safety.triage",
        library.title(fact.instrument()),
        wording.say("course.safety.band." + band.title()),
        wording.moment(fact.at()));
  }

  private Optional<Chip> asked(Course course) {
    return course.assessments().stream()
        .filter(it -> screens.canFlag(it).isPresent())
        .reduce((earlier, last) -> last)
        .map(this::answered);
  }

  private Chip answered(Assessed fact) {
    var key = safetyOf(fact);
    var ticked =
        library
            .instrument(fact.instrument(), wording.language())
            .flatMap(it -> fact.answers().flatMap(it::safetyAnswer));
    return chip(
        key.equals("clear") ? "" : "warn",
        "course.safety." + key,
        library.title(fact.instrument()),
        wording.moment(fact.at()),
        ticked.map(SafetyAnswer::item).orElse(0),
        ticked.flatMap(SafetyAnswer::says).map(CourseChips::lowered).orElse("–"));
  }

  private String safetyOf(Assessed fact) {
    if (!fact.score().safetyFlags().isEmpty()) {
      return "acknowledged";
    }
    var open =
        library
            .instrument(fact.instrument())
            .filter(it -> it.leavesSafetyOpen(fact.score(), fact.answers()));
    if (open.isEmpty()) {
      return "clear";
    }
    return fact.answers().isPresent() ? "unknown" : "total";
  }
}
