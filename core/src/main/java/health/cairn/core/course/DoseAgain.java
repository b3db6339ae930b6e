package health.cairn.core.course;

import health.cairn.core.protocol.DoseRule;
import health.cairn.core.quantity.Doubt;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import java.util.Optional;

/**
 * What was given was given: a dose of ketamine into a vein that is high, or that amount, weight and
 * volume do not make, is looked at twice.
 *
 * @param ordered for it, where anything says so
 */
record DoseAgain(InfusionSheet sheet, Optional<MgPerKg> ordered) {
  // A dose reckoned from a rate differs from the typed one in its last digits.
  private static final double ROUNDING = 1e-9;

  void ask(Optional<DoseRule> rule, Objections objections) {
    sheet
        .dose()
        .filter(it -> it.value() <= InfusionSheet.HIGHEST_DOSE)
        .ifPresent(it -> askAboutDose(it, rule, objections));
    askAboutAmount(objections);
    askAboutVolume(objections);
  }

  private void askAboutDose(MgPerKg given, Optional<DoseRule> rule, Objections objections) {
    double minutes = sheet.minutes().orElseGet(() -> rule.map(DoseRule::minutes).orElse(0.0));
    var hard = rule.flatMap(it -> it.hardMaxOver(minutes)).filter(it -> above(given, it));
    if (hard.isPresent()) {
      objections.ask(Ground.DOSE_ABOVE_HARD_LIMIT, "dose", given, hard.get());
      return;
    }
    var times = sheet.limits().farAbove().value();
    var far = ordered.filter(it -> given.value() > it.value() * times + ROUNDING);
    if (far.isPresent()) {
      askAboutOrder(given, far.get(), objections);
      return;
    }
    rule.map(it -> it.softMaxOver(minutes))
        .filter(it -> above(given, it))
        .filter(it -> ordered.filter(order -> !above(given, order)).isEmpty())
        .ifPresent(it -> objections.ask(Ground.DOSE_ABOVE_SOFT_LIMIT, "dose", given, it));
  }

  private static boolean above(MgPerKg given, MgPerKg limit) {
    return given.value() > limit.value() + ROUNDING;
  }

  private void askAboutOrder(MgPerKg given, MgPerKg ordered, Objections objections) {
    double times = sheet.limits().farAbove().value();
    if (sheet.how().weight().isEmpty()) {
      objections.ask(Ground.DOSE_FAR_ABOVE_ORDER, "dose", given, ordered, times);
      return;
    }
    var kg = sheet.how().weight().get();
    objections.ask(
        Ground.DOSE_FAR_ABOVE_ORDER_MG,
        "dose",
        given,
        ordered,
        kg.value(),
        Math.rint(kg.times(given).value()),
        Math.rint(kg.times(ordered).value()),
        times);
  }

  private void askAboutAmount(Objections objections) {
    var weight = sheet.how().weight();
    if (sheet.dose().isEmpty() || weight.isEmpty() || sheet.amount().isEmpty()) {
      return;
    }
    var mg = sheet.amount().get();
    var share = sheet.limits().amountShare().value();
    Doubt.amount(sheet.dose().get(), mg, weight.get(), share)
        .ifPresent(
            it ->
                objections.ask(
                    Ground.of(it.code()),
                    "amount",
                    mg.value(),
                    sheet.dose().get(),
                    weight.get().value(),
                    tenths(it.figures().get(1)),
                    it.figures().get(2)));
  }

  /** Volume times concentration against the amount, or else against what dose and weight make. */
  private void askAboutVolume(Objections objections) {
    var solution = sheet.how().solution();
    if (solution.milligrams().isEmpty()) {
      return;
    }
    double made = solution.milligrams().getAsDouble();
    var byWeight = sheet.how().weight().flatMap(kg -> sheet.dose().map(it -> kg.times(it).value()));
    var charted = sheet.amount().map(it -> it.value());
    charted
        .or(() -> byWeight)
        .filter(it -> !Doubt.isNear(made, it, sheet.limits().amountShare().value()))
        .ifPresent(
            it ->
                objections.ask(
                    charted.isPresent() ? Ground.VOLUME : Ground.VOLUME_BY_WEIGHT,
                    "volume",
                    solution.millilitres().getAsDouble(),
                    solution.mgPerMillilitre().getAsDouble(),
                    tenths(made),
                    tenths(it)));
  }

  private static double tenths(double value) {
    return Math.rint(value * 10) / 10;
  }
}
