package health.cairn.app.evaluation;

import health.cairn.app.course.CourseRecord;
import health.cairn.app.evaluation.RecordFindings.Known;
import health.cairn.app.evaluation.Stated.Origin;
import health.cairn.app.library.Library;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseFindings;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.ScoreOutcome.Triaged;
import health.cairn.core.record.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the patient's courses answer of the intake: condition, scales, screens, safety plans. */
@Component
record CourseStatements(Library library, Wording wording) {

  Stream<Stated> of(Known known) {
    var courses = known.courses();
    return Stream.of(
            courses.stream().flatMap(it -> condition(it).stream()).findFirst(),
            baseline(courses),
            last(courses.stream().flatMap(it -> screen(it).stream())),
            last(courses.stream().flatMap(it -> safetyPlan(it).stream())))
        .flatMap(Optional::stream);
  }

  private static Optional<Stated> last(Stream<Stated> statements) {
    return statements.max(Comparator.comparing(it -> it.finding().at()));
  }

  private static CourseFindings findings(CourseRecord record) {
    return new CourseFindings(record.course());
  }

  private Optional<Stated> condition(CourseRecord record) {
    return findings(record).condition().map(it -> stated(it, record, Origin.COURSE, ""));
  }

  /** One that lacks its scale speaks for all. */
  private Optional<Stated> baseline(List<CourseRecord> courses) {
    return courses.stream()
        .flatMap(it -> baseline(it).stream())
        .min(
            Comparator.comparing((Stated it) -> it.finding().answer() == YesNo.YES)
                .thenComparing(it -> it.finding().at(), Comparator.reverseOrder()));
  }

  private Optional<Stated> baseline(CourseRecord record) {
    return library
        .protocol(record.course())
        .map(it -> it.measures().primary().value())
        .flatMap(primary -> baseline(record, primary));
  }

  private Optional<Stated> baseline(CourseRecord record, InstrumentId primary) {
    return findings(record)
        .baseline(primary)
        .map(
            it ->
                stated(it, record, Origin.SCALES, library.title(primary))
                    .writtenBy(it.answer() == YesNo.YES ? writer(record, it) : Optional.empty()));
  }

  private Optional<Stated> screen(CourseRecord record) {
    return findings(record)
        .screen()
        .map(it -> stated(it, record, Origin.SCREENS, detail(record, it)));
  }

  private Optional<Stated> safetyPlan(CourseRecord record) {
    return findings(record).safetyPlan().map(it -> stated(it, record, Origin.CONTACTS, ""));
  }

  private static Stated stated(Finding finding, CourseRecord record, Origin origin, String detail) {
    var path = "/patients/" + record.patient() + "/courses/" + record.id();
    return Stated.of(finding, origin, detail, path).writtenBy(writer(record, finding));
  }

  private static Optional<UUID> writer(CourseRecord record, Finding finding) {
    return entry(record, finding).map(Entry::by);
  }

  /** What was written at that moment, the last of it. */
  private static Optional<Entry<CourseEvent>> entry(CourseRecord record, Finding finding) {
    return record.journal().standing().stream()
        .filter(it -> it.fact().at().equals(finding.at()))
        .reduce((earlier, last) -> last);
  }

  private String detail(CourseRecord record, Finding screen) {
    return record.journal().standing().stream()
        .map(Entry::fact)
        .filter(it -> it.at().equals(screen.at()))
        .flatMap(it -> detail(it).stream())
        .reduce((earlier, last) -> last)
        .orElse("");
  }

  private Optional<String> detail(CourseEvent fact) {
    if (fact instanceof Answered it && it.outcome() instanceof Triaged triaged) {
      var band = wording.say("course.safety.band." + triaged.triage().band().title());
      return Optional.of(wording.say("evaluation.screen", library.title(it.instrument()), band));
    }
    var asked =
        fact instanceof Assessed it
            ? Optional.of(it.instrument())
            : Optional.of(fact)
                .filter(Answered.class::isInstance)
                .map(it -> ((Answered) it).instrument());
    return asked.map(it -> wording.say("evaluation.screen.flag", library.title(it)));
  }
}
