package health.cairn.content;

import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.quantity.Doubt;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.Milligrams;
import health.cairn.core.ruling.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a file tells that does not fit together, and what its facts leave open. */
final class CourseRemarks {
  private static final double LEAST_KG = 20;
  private static final double MOST_KG = 350;

  private final ToldFacts facts;
  private final CourseReader.Told told;
  private final Course course;
  private final List<Remark> remarks = new ArrayList<>();

  CourseRemarks(ToldFacts facts, Course course) {
    this.facts = facts;
    this.told = facts.told();
    this.course = course;
  }

  List<Remark> all(Optional<Kilograms> weight) {
    aboveLimit();
    aboveSoftLimit();
    farFromTheOneBefore();
    withoutDrug();
    anotherWay();
    told.given().forEach(it -> amount(it, weight));
    new SameTime(told, facts.line()).remarks().forEach(remarks::add);
    safetyOpen();
    withoutTotal();
    return List.copyOf(remarks);
  }

  /** What was given is a fact; only what is planned is held to the limit. */
  private void aboveLimit() {
    var above = told.given().stream().filter(it -> limit(it).isPresent()).toList();
    if (above.isEmpty()) {
      return;
    }
    var highest = above.get(0);
    for (var it : above) {
      highest = it.what().dose().compareTo(highest.what().dose()) > 0 ? it : highest;
    }
    add(
        "dose-above-limit",
        ("%s given above the protocol's hard limit (%s in %s): %s is the highest (%s)."
                + " It counts as given.")
            .formatted(
                above.size() == 1 ? "1 dose was" : above.size() + " doses were",
                limit(highest).orElseThrow(),
                facts.protocol().id(),
                highest.what().dose(),
                highest.place().path()));
  }

  /** What needs a physician is said as well: it may have been meant. */
  private void aboveSoftLimit() {
    var places =
        told.given().stream()
            .filter(
                it ->
                    facts.ruling(it).cautions().stream()
                        .anyMatch(caution -> caution.ground() == Ground.DOSE_ABOVE_SOFT_LIMIT))
            .map(it -> "%s (%s)".formatted(it.place().path(), it.what().dose()))
            .toList();
    if (!places.isEmpty()) {
      add(
          "dose-above-soft-limit",
          "Above the dose for which a physician signs (in %s): %s. It counts as given."
              .formatted(facts.protocol().id(), String.join(", ", places)));
    }
  }

  /** Where a protocol sets no limit, a slip of the decimal point shows by the dose before it. */
  private void farFromTheOneBefore() {
    var rule = facts.protocol().dose();
    var before = rule.perSession();
    for (var it : inOrder()) {
      var dose = it.what().dose();
      if (!it.what().how().isUsualWay()) {
        continue;
      }
      if (rule.isFar(before, dose) && limit(it).isEmpty()) {
        add(
            "dose-far",
            "%s: %s is several times the dose before it (%s). It counts as given; no dose to come goes by it."
                .formatted(it.place().path(), dose, before));
      }
      before = dose;
    }
  }

  private List<Timed<InfusionReader.Told>> inOrder() {
    return told.given().stream()
        .sorted(Comparator.comparing(it -> facts.line().moment(it.when().orElseThrow())))
        .toList();
  }

  /** The hard limit, where the verb would ask about the dose again. */
  private Optional<Object> limit(Timed<InfusionReader.Told> infusion) {
    return facts.ruling(infusion).cautions().stream()
        .filter(it -> it.ground() == Ground.DOSE_ABOVE_HARD_LIMIT)
        .map(it -> it.figures().get(1))
        .findFirst();
  }

  private void withoutDrug() {
    var places = new ArrayList<String>();
    for (var it : told.given()) {
      if (it.what().how().isUsualWay() && it.what().dose().value() == 0) {
        places.add(it.place().path());
      }
    }
    long partly =
        course.begun().stream().filter(it -> it.given().how().isUsualWay() && !it.counts()).count()
            - places.size();
    if (!places.isEmpty()) {
      add(
          "nothing-given",
          "Nothing was given at %s: it is not counted as an infusion, and no time counts from it."
              .formatted(String.join(", ", places)));
    }
    if (partly > 0) {
      add("given-in-part", "Less than half of the dose ordered is not counted as an infusion.");
    }
  }

  /** Another drug or way is told as it was, and is no infusion into a vein. */
  private void anotherWay() {
    var places =
        told.given().stream()
            .filter(it -> !it.what().how().isUsualWay())
            .map(
                it ->
                    "%s (%s, %s)"
                        .formatted(
                            it.place().path(),
                            it.what().how().drug().word(),
                            it.what().how().route().word()))
            .toList();
    if (!places.isEmpty()) {
      add(
          "another-way",
          "Not ketamine into a vein: %s. It is not counted as an infusion, and no time counts from it."
              .formatted(String.join(", ", places)));
    }
  }

  private void amount(Timed<InfusionReader.Told> infusion, Optional<Kilograms> weight) {
    var given = infusion.what().amount();
    if (given.isEmpty() || !infusion.what().how().isUsualWay()) {
      return;
    }
    if (weight.isPresent()) {
      Doubt.amount(
              infusion.what().dose(),
              given.get(),
              weight.get(),
              Charting.limits().amountShare().value())
          .ifPresent(it -> doubt(infusion, it, weight.get()));
    } else if (infusion.what().dose().value() > 0) {
      withoutWeight(infusion, given.get());
    }
  }

  private void doubt(Timed<InfusionReader.Told> infusion, Doubt doubt, Kilograms weight) {
    var mg = Words.plain(hundredths(doubt.figures().get(0)));
    var expected = Words.plain(hundredths(doubt.figures().get(1)));
    var other = Words.plain(hundredths(doubt.figures().get(2)));
    var start =
        "%s: %s mg are not %s for %s (%s mg)"
            .formatted(infusion.place().path(), mg, infusion.what().dose(), weight, expected);
    add(
        doubt.code(),
        doubt.code().equals("amount-pounds")
            ? start + ". Maybe the weight is in pounds: it would be " + other + " kg."
            : start + "; they are " + other + " mg/kg. The figures go by the dose.");
  }

  /** No weight is known: the one that dose and amount make must be one that a person can have. */
  private void withoutWeight(Timed<InfusionReader.Told> infusion, Milligrams given) {
    double weight = given.value() / infusion.what().dose().value();
    if (weight < LEAST_KG || weight > MOST_KG) {
      add(
          "amount",
          "%s: %s mg would be %s for a weight of %s kg. The figures go by the dose."
              .formatted(
                  infusion.place().path(),
                  Words.plain(given.value()),
                  infusion.what().dose(),
                  Words.plain(hundredths(weight))));
    }
  }

  /** Of each instrument the last score counts: what it does not tell, somebody must ask. */
  private void safetyOpen() {
    var open =
        course.instruments().stream()
            .filter(id -> course.latest(id).filter(CourseRemarks::leavesOpen).isPresent())
            .flatMap(id -> Instruments.find(id).map(Instrument::title).stream())
            .collect(Collectors.joining(", "));
    if (!open.isEmpty()) {
      add(
          "safety-not-known",
          "The last score is known without its answer about suicide (%s): ask.".formatted(open));
    }
  }

  private static boolean leavesOpen(Assessed last) {
    return Instruments.find(last.instrument())
        .filter(it -> it.leavesSafetyOpen(last.score(), last.answers()))
        .isPresent();
  }

  private void withoutTotal() {
    var kept =
        course.answered().stream()
            .filter(it -> !(it.outcome() instanceof ScoreOutcome.Scored))
            .map(it -> it.instrument())
            .distinct()
            .map(InstrumentId::toString)
            .collect(Collectors.joining(", "));
    if (!kept.isEmpty()) {
      add("no-total", "Kept without a total, and not used by the forecast: %s.".formatted(kept));
    }
  }

  private void add(String code, String text) {
    remarks.add(new Remark(code, text));
  }

  private static double hundredths(double value) {
    return Math.rint(value * 100) / 100;
  }
}
