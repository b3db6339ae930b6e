package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.AntidepressantRecorded;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.record.Entry;
import health.cairn.core.record.Journal;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided last, while nothing new is known since: no score, no infusion, no other plan,
 * protocol or answer, no correction. What counts is when it was written: a score of yesterday that
 * is entered today is news.
 *
 * @param number of its entry, from 1
 */
public record StandingDecision(int number, Decided decided, UUID by) {

  public static Optional<StandingDecision> of(Journal<CourseEvent> journal) {
    return last(journal)
        .filter(it -> journal.entries().stream().noneMatch(later -> isNews(later, it)))
        .map(it -> new StandingDecision(it.number(), (Decided) it.fact(), it.by()));
  }

  /** The decision written last, whether anything is new since or not. */
  public static Optional<Entry<CourseEvent>> last(Journal<CourseEvent> journal) {
    return journal.standing().stream()
        .filter(it -> it.fact() instanceof Decided)
        .max(Comparator.comparing(Entry::number));
  }

  /**
   * The entry of the plan that a decision ordered, to be withdrawn with it; empty once an infusion
   * was recorded under it: that one keeps its order.
   */
  public static Optional<Entry<CourseEvent>> orders(
      Journal<CourseEvent> journal, Entry<CourseEvent> decision) {
    boolean carriedOut =
        journal.standing().stream()
            .anyMatch(it -> it.number() > decision.number() && it.fact() instanceof Infused);
    return journal.standing().stream()
        .filter(it -> !carriedOut && isOrderOf(it, decision))
        .findFirst();
  }

  private static boolean isNews(Entry<CourseEvent> later, Entry<CourseEvent> decision) {
    if (later.number() <= decision.number() || isOrderOf(later, decision)) {
      return false;
    }
    return later.amends().isPresent() || isNews(later.fact());
  }

  private static boolean isNews(CourseEvent fact) {
    return fact instanceof Assessed
        || fact instanceof Answered
        || fact instanceof Infused
        || fact instanceof SeriesPlanned
        || fact instanceof ProtocolChosen
        || fact instanceof AntidepressantRecorded
        || fact instanceof Opened;
  }

  private static boolean isOrderOf(Entry<CourseEvent> plan, Entry<CourseEvent> decision) {
    return plan.number() == decision.number() + 1
        && decision.fact() instanceof Decided
        && plan.fact() instanceof SeriesPlanned
        && plan.fact().at().equals(decision.fact().at())
        && plan.by().equals(decision.by());
  }
}
