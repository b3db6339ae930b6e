package health.cairn.app.evaluation;

import health.cairn.app.library.Rejudging;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Reason;
import health.cairn.core.eligibility.Rules;
import health.cairn.core.eligibility.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges every evaluation of the clinic by two sets of rules. */
@Component
class RejudgedEvaluations implements Rejudging {
  private final Evaluations evaluations;

  RejudgedEvaluations(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /** One evaluation by the rules in force and by the others. */
  private record Twice(PatientEvaluation of, Verdict before, Verdict after) {
    String from() {
      return before.result().name();
    }

    String to() {
      return after.result().name();
    }

    Who who() {
      boolean restricted = of.patient().all().anyMatch(it -> it.restriction().isPresent());
      return new Who(of.id(), restricted ? "" : of.patient().demographics().name());
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Rejudged compare(Rules before, Rules after) {
    var now = evaluations.here();
    var all = new ArrayList<Twice>();
    for (var it : evaluations.all()) {
      var found = it.evaluation();
      var setAside = it.setAside();
      all.add(new Twice(it, before.judge(found, setAside, now), after.judge(found, setAside, now)));
    }
    return new Rejudged(all.size(), moves(all), shifts(all));
  }

  private static List<Move> moves(List<Twice> all) {
    var moves = new LinkedHashMap<List<String>, List<Who>>();
    all.stream()
        .filter(it -> !it.from().equals(it.to()))
        .sorted(Comparator.comparing(Twice::from).thenComparing(Twice::to))
        .forEach(
            it ->
                moves
                    .computeIfAbsent(List.of(it.from(), it.to()), key -> new ArrayList<>())
                    .add(it.who()));
    return moves.entrySet().stream()
        .map(it -> new Move(it.getKey().get(0), it.getKey().get(1), it.getValue()))
        .toList();
  }

  private static List<Shift> shifts(List<Twice> all) {
    return criteria(all).stream()
        .map(it -> shift(it, all))
        .filter(it -> it.holds() + it.passes() + it.asksAgain() > 0)
        .toList();
  }

  private static Collection<Criterion> criteria(List<Twice> all) {
    Map<String, Criterion> criteria = new TreeMap<>();
    all.stream()
        .flatMap(it -> Stream.of(it.before(), it.after()))
        .flatMap(it -> it.reasons().stream())
        .forEach(it -> criteria.put(it.criterion().id(), it.criterion()));
    return criteria.values();
  }

  private static Shift shift(Criterion criterion, List<Twice> all) {
    var id = criterion.id();
    return new Shift(
        id,
        criterion.title(),
        count(all, it -> reason(it.before(), id).isEmpty() && reason(it.after(), id).isPresent()),
        count(all, it -> reason(it.before(), id).isPresent() && reason(it.after(), id).isEmpty()),
        count(all, it -> isSetAside(it.before(), id) && stands(it.after(), id)));
  }

  private static int count(List<Twice> all, Predicate<Twice> which) {
    return (int) all.stream().filter(which).count();
  }

  private static Optional<Reason> reason(Verdict verdict, String id) {
    return verdict.reasons().stream().filter(it -> it.criterion().id().equals(id)).findFirst();
  }

  private static boolean isSetAside(Verdict verdict, String id) {
    return reason(verdict, id).filter(it -> it.setAside().isPresent()).isPresent();
  }

  private static boolean stands(Verdict verdict, String id) {
    return reason(verdict, id).filter(it -> it.setAside().isEmpty()).isPresent();
  }
}
