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
import health.cairn.core.course.CourseEvent.TreatmentPermitted;
import health.cairn.core.course.Delivery;
import health.cairn.core.course.Fulfilment;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.instrument.Score;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.report.Figures;
import java.util.List;
import java.util.Optional;

/**
 * One line for each kind of fact: the key of its sentence in the message files, and what it names.
 */
record FactWords(Library library, Course course) implements CourseEvent.Cases<FactWords.Line> {

  /**
   * @param key of the sentence
   * @param figures its arguments
   * @param quote the clinician's own words; empty when there are none
   * @param then what was suggested at that moment, with its figures; empty when nothing was
   * @param more what is said after it
   */
  record Line(String key, List<Object> figures, String quote, String then, List<Line> more) {
    static Line of(String key, Object... figures) {
      return new Line("course.fact." + key, List.of(figures), "", "", List.of());
    }

    Line quoting(String words) {
      return new Line(key, figures, words, then, more);
    }

    Line asSuggested(String words) {
      return new Line(key, figures, quote, words, more);
    }

    Line with(Line after) {
      return new Line(key, figures, quote, then, List.of(after));
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
    var line = given(fact);
    var stopped = fact.how().stopped();
    if (stopped.isEmpty()) {
      return line;
    }
    var why = library.charting().stop(stopped.get().reason()).map(it -> it.title()).orElse("");
    var key = fact.isNothing() ? "infused.why" : "infused.stopped";
    return line.with(Line.of(key, Figures.plain(fact.minutes()), why))
        .quoting(stopped.get().words());
  }

  private Line given(Infused fact) {
    if (fact.isNothing()) {
      return Line.of("infused.nothing");
    }
    var amount = fact.amount().map(it -> Figures.plain(it.value())).orElse("");
    var dose = Figures.plain(fact.dose().value());
    var minutes = Figures.plain(fact.minutes());
    if (!fact.how().isUsualWay()) {
      return Line.of(
          "infused.other" + (amount.isEmpty() ? fact.dose().value() == 0 ? "" : ".dose" : ".mg"),
          fact.how().drug(),
          fact.how().route(),
          amount.isEmpty() ? dose : amount,
          minutes);
    }
    var order = order(fact);
    var ordered = order.map(it -> it.dose()).orElse(fact.dose());
    var part = fact.dose().compareTo(ordered) < 0 ? ".part" : "";
    var mg = order.flatMap(it -> fact.how().weight().map(kg -> kg.times(it.dose())));
    if (mg.isPresent() && !amount.isEmpty()) {
      var rounded = Figures.plain(Math.rint(mg.get().value() * 10) / 10);
      return Line.of(
          "infused.ordered" + part, dose, minutes, amount, rounded, Figures.plain(ordered.value()));
    }
    var key = "infused" + part + (amount.isEmpty() ? "" : ".amount");
    return Line.of(key, dose, minutes, amount, Figures.plain(ordered.value()));
  }

  /** As it was decided when it was recorded; in earlier journals as the plan shows it. */
  private Optional<PlannedInfusion> order(Infused fact) {
    return fact.fulfilment().isPresent()
        ? fact.fulfilment().flatMap(Fulfilment::planned)
        : course.begun().stream()
            .filter(it -> it.given().equals(fact))
            .findFirst()
            .flatMap(Delivery::ordered);
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
  public Line treatmentPermitted(TreatmentPermitted fact) {
    return Line.of("treatment-permitted", fact.checks().stream().sorted().toList())
        .quoting(fact.reason());
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
