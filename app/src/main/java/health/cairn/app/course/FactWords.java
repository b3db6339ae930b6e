package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.AntidepressantRecorded;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.FlagAcknowledged;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.course.CourseEvent.Retracted;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.instrument.Score;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.report.Figures;
import java.util.List;

/**
 * One line for each kind of fact: the key of its sentence in the message files, and what it names.
 */
record FactWords(Library library, Course course) implements CourseEvent.Cases<FactWords.Line> {

  /**
   * @param key of the sentence
   * @param figures its arguments
   * @param quote the clinician's own words; empty when there are none
   * @param then what was suggested at that moment, with its figures; empty when nothing was
   */
  record Line(String key, List<Object> figures, String quote, String then) {
    static Line of(String key, Object... figures) {
      return new Line("course.fact." + key, List.of(figures), "", "");
    }

    Line quoting(String words) {
      return new Line(key, figures, words, then);
    }

    Line asSuggested(String words) {
      return new Line(key, figures, quote, words);
    }
  }

  @Override
  public Line opened(Opened fact) {
    return Line.of("opened", fact.condition().id(), title(fact.protocol()));
  }

  @Override
  public Line protocolChosen(ProtocolChosen fact) {
    return Line.of("protocol-chosen", title(fact.protocol()), fact.version());
  }

  @Override
  public Line antidepressantRecorded(AntidepressantRecorded fact) {
    return Line.of(fact.continuing() ? "antidepressant.yes" : "antidepressant.no");
  }

  @Override
  public Line seriesPlanned(SeriesPlanned fact) {
    return fact.infusions().isEmpty()
        ? Line.of("series-planned.none")
        : Line.of(
            fact.infusions().size() == 1 ? "series-planned.one" : "series-planned",
            fact.infusions().size(),
            fact.infusions().get(0).at(),
            Figures.plain(fact.infusions().get(0).dose().value()));
  }

  @Override
  public Line assessed(Assessed fact) {
    var score = fact.score();
    return Line.of(
        score.severity().isPresent() ? "assessed.severity" : "assessed",
        library.title(fact.instrument()),
        Figures.plain(score.total()),
        score.severity().map(Score.Severity::title).orElse(""));
  }

  @Override
  public Line answered(Answered fact) {
    return Line.of("answered", library.title(fact.instrument()));
  }

  @Override
  public Line infused(Infused fact) {
    if (fact.dose().value() == 0) {
      return Line.of("infused.nothing");
    }
    var ordered = course.orderedDose(fact);
    var key = fact.dose().compareTo(ordered) < 0 ? "infused.part" : "infused";
    return Line.of(
        fact.amount().isPresent() ? key + ".amount" : key,
        Figures.plain(fact.dose().value()),
        Figures.plain(fact.minutes()),
        fact.amount().map(it -> Figures.plain(it.value())).orElse(""),
        Figures.plain(ordered.value()));
  }

  @Override
  public Line decided(Decided fact) {
    var then = fact.advised().orElse("");
    if (fact.reason().isBlank()) {
      return Line.of("decided.accepted", fact.decision()).asSuggested(then);
    }
    return Line.of("decided", fact.decision()).quoting(fact.reason()).asSuggested(then);
  }

  @Override
  public Line flagAcknowledged(FlagAcknowledged fact) {
    return Line.of("flag-acknowledged", library.title(fact.instrument()), fact.raised())
        .quoting(fact.action());
  }

  @Override
  public Line contactTried(ContactTried fact) {
    return Line.of("contact-tried", fact.contact().whom(), fact.contact().way())
        .quoting(fact.note());
  }

  @Override
  public Line contactMade(ContactMade fact) {
    var contact = fact.contact();
    return Line.of("contact-made", contact.whom(), contact.way(), fact.care(), fact.plan())
        .quoting(fact.found() + " → " + fact.next());
  }

  @Override
  public Line closed(Closed fact) {
    return Line.of("closed").quoting(fact.reason());
  }

  @Override
  public Line retracted(Retracted fact) {
    return Line.of("retracted").quoting(fact.reason());
  }

  private String title(ProtocolId id) {
    return library.protocol(id).map(Protocol::title).orElse(id.value());
  }
}
