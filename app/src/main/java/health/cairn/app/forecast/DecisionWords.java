package health.cairn.app.forecast;

import health.cairn.app.course.CourseRecord;
import health.cairn.app.security.People;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.Decision;
import health.cairn.core.course.Proposal;
import health.cairn.core.course.Proposal.Effect;
import health.cairn.core.course.StandingDecision;
import health.cairn.core.record.Entry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a decision does to the plan, and what was decided, in words. */
@Component
record DecisionWords(People people, Wording wording) {

  /** One line, before it is kept. */
  String does(Proposal proposal) {
    var decision = proposal.decision();
    var infusions = proposal.infusions();
    if (proposal.effect() == Effect.KEEPS) {
      return wording.say("decision.does.keeps", infusions.size());
    }
    if (proposal.effect() != Effect.MAKES) {
      return wording.say("decision.does." + decision.word());
    }
    if (infusions.isEmpty()) {
      return wording.say("decision.does.makes.none");
    }
    var first = infusions.get(0);
    return wording.say(
        decision.keepsByBoosters() ? "decision.does.makes.booster" : "decision.does.makes",
        infusions.size(),
        wording.weekday(first.at()),
        wording.number(first.dose().value()));
  }

  /** Who decided what, when, while nothing new is known since. */
  Optional<String> stands(CourseRecord record) {
    return StandingDecision.of(record.journal()).map(this::says);
  }

  String says(StandingDecision it) {
    return wording.say(
        it.decided().reason().isBlank() ? "decision.stands.suggested" : "decision.stands",
        wording.moment(it.decided().at()),
        people.name(it.by()),
        wording.say("decision." + it.decided().decision().word()));
  }

  /** Since when nothing is given, and who decided it, whatever is new since. */
  Optional<String> rests(CourseRecord record) {
    var course = record.course();
    return course.isPaused() || course.hasEnded()
        ? StandingDecision.last(record.journal()).flatMap(this::rests)
        : Optional.empty();
  }

  private Optional<String> rests(Entry<CourseEvent> entry) {
    var decision = ((Decided) entry.fact()).decision();
    return decision == Decision.PAUSE || decision.endsTreatment()
        ? Optional.of(
            wording.say(
                "decision.rests." + decision.word(),
                wording.moment(entry.fact().at()),
                people.name(entry.by())))
        : Optional.empty();
  }
}
