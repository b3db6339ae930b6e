package health.cairn.core.course;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers facts, one after the other, into a course. */
final class Replay implements CourseEvent.Cases<Replay> {
  private @Nullable Opened opened;
  private @Nullable ProtocolChosen protocol;
  private @Nullable Boolean antidepressant;
  private final List<Assessed> assessments = new ArrayList<>();
  private final List<Answered> answered = new ArrayList<>();
  private final List<Delivery> begun = new ArrayList<>();
  private @Nullable List<PlannedInfusion> series;
  private Instant seriesMade = Instant.MIN;
  private final List<Decided> decisions = new ArrayList<>();
  private final List<FlagAcknowledged> acknowledged = new ArrayList<>();
  private final List<ContactTried> tried = new ArrayList<>();
  private final List<ContactMade> contacts = new ArrayList<>();
  private final List<TreatmentPermitted> permitted = new ArrayList<>();
  private @Nullable Closed closed;

  Course course() {
    return new Course(
        Optional.ofNullable(opened),
        Optional.ofNullable(protocol),
        Optional.ofNullable(antidepressant),
        assessments,
        answered,
        begun.stream().map(it -> it.besidePlanOf(seriesMade)).toList(),
        Optional.ofNullable(series),
        decisions,
        acknowledged,
        tried,
        contacts,
        permitted,
        Optional.ofNullable(closed));
  }

  /** A closed course that is opened again goes on. */
  @Override
  public Replay opened(Opened fact) {
    opened = fact;
    closed = null;
    return this;
  }

  @Override
  public Replay protocolChosen(ProtocolChosen fact) {
    protocol = fact;
    return this;
  }

  @Override
  public Replay antidepressantRecorded(AntidepressantRecorded fact) {
    antidepressant = fact.continuing();
    return this;
  }

  @Override
  public Replay seriesPlanned(SeriesPlanned fact) {
    series = fact.infusions();
    seriesMade = fact.at();
    return this;
  }

  @Override
  public Replay assessed(Assessed fact) {
    assessments.add(fact);
    return this;
  }

  @Override
  public Replay answered(Answered fact) {
    answered.add(fact);
    return this;
  }

  @Override
  public Replay infused(Infused fact) {
    begun.add(Delivery.of(fact, series == null ? List.of() : series));
    return this;
  }

  @Override
  public Replay decided(Decided fact) {
    decisions.add(fact);
    if (fact.decision().endsTreatment()) {
      series = List.of();
    }
    return this;
  }

  @Override
  public Replay flagAcknowledged(FlagAcknowledged fact) {
    acknowledged.add(fact);
    return this;
  }

  @Override
  public Replay contactTried(ContactTried fact) {
    tried.add(fact);
    return this;
  }

  @Override
  public Replay contactMade(ContactMade fact) {
    contacts.add(fact);
    return this;
  }

  @Override
  public Replay treatmentPermitted(TreatmentPermitted fact) {
    permitted.add(fact);
    return this;
  }

  @Override
  public Replay closed(Closed fact) {
    closed = fact;
    return this;
  }

  /** A journal drops what was retracted; on its own the fact changes nothing. */
  @Override
  public Replay retracted(Retracted fact) {
    return this;
  }
}
