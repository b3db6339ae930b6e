package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a course shall go on, as a clinician says it. Its fields: {@code decision}, {@code reason},
 * {@code plan}, and those of the plan's rows.
 *
 * @param reason may be blank for what is advised: then there is nothing to explain
 */
public record DecisionSheet(Optional<Decision> decision, String reason, Advised advised) {
  private static final int LONGEST = 4000;

  /** What fits the moment, what is suggested first. */
  public static List<Decision> open(
      Course course, Optional<Protocol> protocol, Optional<Decision> advised) {
    return Stream.concat(advised.stream(), Decision.open(course, protocol).stream())
        .distinct()
        .toList();
  }

  Ruling<Ordered> on(Course course, PlanSheet plan, Instant now) {
    var objections = new Objections();
    var open = open(course, plan.protocol(), advised.decision());
    objections.chosen("decision", decision.filter(open::contains));
    if (decision.isPresent() && decision.equals(advised.decision())) {
      objections.note("reason", reason, LONGEST);
    } else {
      objections.words("reason", reason, LONGEST);
    }
    decision.filter(open::contains).ifPresent(it -> check(it, course, plan, objections));
    return objections.orElse(() -> ordered(course, plan, now));
  }

  private static void check(
      Decision decision, Course course, PlanSheet plan, Objections objections) {
    if (!Proposal.makesPlan(decision)) {
      return;
    }
    if (plan.rows().isEmpty()) {
      if (!Proposal.keepsPlan(decision, course, plan.protocol())) {
        objections.refuse(Ground.PLAN_NOT_SEEN, "plan");
      }
      return;
    }
    var rows = plan.rows().get();
    new SeriesPlan(rows, plan.protocol(), plan.prescriber()).check(course, objections);
    if (rows.isEmpty() && !decision.keepsByBoosters()) {
      objections.refuse(Ground.NOTHING_PLANNED, "plan");
    } else if (decision == Decision.EXTEND && rows.size() <= course.planned().size()) {
      objections.refuse(Ground.NOT_EXTENDED, "plan", rows.size());
    } else if (decision == Decision.RAISE) {
      checkRaised(rows, course, plan, objections);
    }
  }

  /** What raises no dose is no raise. */
  private static void checkRaised(
      List<PlanRow> rows, Course course, PlanSheet plan, Objections objections) {
    var inUse = Proposal.doseInUse(course, plan.protocol());
    var highest = rows.stream().flatMap(it -> it.dose().stream()).max((a, b) -> a.compareTo(b));
    if (highest.isPresent() && inUse.filter(it -> highest.get().compareTo(it) <= 0).isPresent()) {
      objections.refuse(Ground.NOT_RAISED, "plan", highest.get(), inUse.get());
    }
  }

  private Ordered ordered(Course course, PlanSheet plan, Instant now) {
    var made = decision.orElseThrow();
    var decided = new Decided(now, made, reason, advised.words());
    return new Ordered(decided, Proposal.makesPlan(made) ? plan.change(course, now) : plan.none());
  }
}
