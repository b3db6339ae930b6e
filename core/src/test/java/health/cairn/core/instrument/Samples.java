package health.cairn.core.instrument;

import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Cited;
import health.cairn.core.evidence.Mark;
import health.cairn.core.instrument.Instrument.Codes;
import health.cairn.core.instrument.Instrument.Rater;
import health.cairn.core.instrument.Interpretation.ChangeRule;
import health.cairn.core.instrument.Interpretation.Count;
import health.cairn.core.instrument.Interpretation.Cut;
import health.cairn.core.instrument.Interpretation.Marked;
import health.cairn.core.instrument.Interpretation.Pattern;
import health.cairn.core.instrument.Interpretation.RemissionRule;
import health.cairn.core.instrument.Interpretation.ResponseRule;
import health.cairn.core.instrument.Interpretation.SafetyRule;
import health.cairn.core.instrument.Interpretation.Unit;
import health.cairn.core.instrument.Scale.Direction;
import health.cairn.core.instrument.Scoring.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Instruments of every kind, as a test needs them. */
public final class Samples {
  static final Citation BY = Citation.of(Mark.PROPOSED);
  static final MissingRule NONE_ALLOWED = new MissingRule.NoneAllowed(BY);
  static final MissingRule ENOUGH = new MissingRule.EnoughForMean(BY);

  private Samples() {}

  static Optional<Cited<List<Integer>>> never(int item) {
    return Optional.of(Cited.of(List.of(item), Mark.PROPOSED));
  }

  static List<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }

  static List<Item> items(int count, int lowest, int highest) {
    return numbers(1, count).stream().map(n -> Item.scored(n, lowest, highest)).toList();
  }

  static Scale scale(double highest) {
    return new Scale(0, highest, true, Direction.HIGHER_IS_WORSE);
  }

  static Instrument instrument(
      String id,
      Scale scale,
      List<Item> items,
      Scoring scoring,
      List<Part> parts,
      MissingRule missing,
      Interpretation interpretation) {
    return new Instrument(
        InstrumentId.of(id),
        "1",
        id.toUpperCase(java.util.Locale.ROOT),
        Rater.SELF,
        "the last 2 weeks",
        Codes.none(),
        scale,
        items,
        scoring,
        parts,
        missing,
        interpretation,
        new Licence(Licence.Text.CLINIC_LOADS, "someone", "Ask the owner.", BY),
        BY,
        List.of(),
        Optional.empty());
  }

  public static Instrument phq9() {
    var items = new ArrayList<>(items(9, 0, 3));
    items.add(new Item(10, "difficulty", 0, 3, false, OptionalInt.empty(), Optional.empty()));
    return instrument(
        "phq-9",
        scale(27),
        items,
        new Scoring.Sum(),
        List.of(),
        new MissingRule.Prorate(2, never(9), BY),
        phq9Meaning());
  }

  private static Interpretation phq9Meaning() {
    var symptoms = new ArrayList<Marked>();
    numbers(1, 8).forEach(item -> symptoms.add(new Marked(item, 2)));
    symptoms.add(new Marked(9, 1));
    var core = new Count(List.of(new Marked(1, 2), new Marked(2, 2)), 1, OptionalInt.empty());
    return new Interpretation(
        List.of(
            band("minimal", 0, 4),
            band("mild", 5, 9),
            band("moderate", 10, 14),
            band("moderately-severe", 15, 19),
            band("severe", 20, 27)),
        List.of(
            new Cut("screen", "screen", Interpretation.Side.AT_OR_ABOVE, 10, Optional.empty(), BY)),
        Optional.of(new ResponseRule(0.5, BY)),
        Optional.of(new RemissionRule(4, BY)),
        List.of(
            new ChangeRule("share", "share", 0.2, Unit.SHARE_OF_BASELINE, false, BY),
            new ChangeRule("points", "points", 5, Unit.POINTS, true, BY)),
        List.of(new SafetyRule("item-9", OptionalInt.of(9), 1, "Look today.", BY)),
        List.of(
            new Pattern(
                "major", "major", List.of(new Count(symptoms, 5, OptionalInt.empty()), core), BY),
            new Pattern(
                "other", "other", List.of(new Count(symptoms, 2, OptionalInt.of(4)), core), BY)));
  }

  static Band band(String id, double from, double to) {
    return new Band(id, id, from, to, BY);
  }

  static Instrument qids() {
    var domains =
        List.of(
            domain("sleep", 1, 4),
            domain("mood", 5, 5),
            domain("weight", 6, 9),
            domain("concentration", 10, 10),
            domain("self-view", 11, 11),
            domain("suicide", 12, 12),
            domain("interest", 13, 13),
            domain("energy", 14, 14),
            domain("psychomotor", 15, 16));
    return instrument(
        "qids-sr16",
        scale(27),
        items(16, 0, 3),
        new Scoring.MaxOfDomains(domains),
        List.of(),
        new MissingRule.AnyOfDomain(BY),
        Interpretation.none());
  }

  static Domain domain(String id, int from, int to) {
    return new Domain(id, id, numbers(from, to));
  }

  static Instrument pcl5() {
    var parts = List.of(part("B", 1, 5), part("C", 6, 7), part("D", 8, 14), part("E", 15, 20));
    var counts = List.of(present(1, 5, 1), present(6, 7, 1), present(8, 14, 2), present(15, 20, 2));
    var meaning =
        new Interpretation(
            List.of(),
            List.of(),
            Optional.of(new ResponseRule(0.3, BY)),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(new Pattern("dsm", "dsm", counts, BY)));
    return instrument(
        "pcl-5",
        scale(80),
        items(20, 0, 4),
        new Scoring.Sum(),
        parts,
        new MissingRule.ProrateWithin(List.of("B", "C", "D", "E"), 1, 2, BY),
        meaning);
  }

  private static Count present(int from, int to, int least) {
    return new Count(
        numbers(from, to).stream().map(item -> new Marked(item, 2)).toList(),
        least,
        OptionalInt.empty());
  }

  static Part part(String id, int from, int to) {
    return new Part(id, id, numbers(from, to), Part.By.SUM, to - from, 1, BY);
  }

  static Instrument hamd17() {
    var items = new ArrayList<Item>();
    for (int number : numbers(1, 17)) {
      var small = List.of(4, 5, 6, 12, 13, 14, 16, 17).contains(number);
      items.add(
          new Item(
              number,
              "q" + number,
              0,
              small ? 2 : 4,
              true,
              number == 16 ? OptionalInt.of(3) : OptionalInt.empty(),
              Optional.empty()));
    }
    return instrument(
        "ham-d17",
        scale(52),
        items,
        new Scoring.Sum(),
        List.of(),
        NONE_ALLOWED,
        Interpretation.none());
  }

  static Instrument bpi() {
    var interference =
        new Part("interference", "interference", numbers(5, 11), Part.By.MEAN, 4, 1, BY);
    return instrument(
        "bpi-sf",
        new Scale(0, 10, false, Direction.HIGHER_IS_WORSE),
        items(11, 0, 10),
        new Scoring.Mean(numbers(1, 4), 3),
        List.of(interference),
        ENOUGH,
        Interpretation.none());
  }

  static Instrument rating() {
    var rule = new SafetyRule("rating", OptionalInt.empty(), 4, "Look today.", BY);
    return instrument(
        "rating",
        scale(6),
        items(1, 0, 6),
        new Scoring.Single(),
        List.of(),
        NONE_ALLOWED,
        safety(List.of(rule)));
  }

  static Interpretation safety(List<SafetyRule> rules) {
    return new Interpretation(
        List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), rules, List.of());
  }

  static Instrument totalOnly() {
    return instrument(
        "bdi-ii",
        scale(63),
        List.of(),
        new Scoring.TotalOnly(),
        List.of(),
        NONE_ALLOWED,
        Interpretation.none());
  }

  static Instrument who5() {
    var percent = new Part("percent", "percent", numbers(1, 5), Part.By.SUM, 5, 4, BY);
    var meaning =
        new Interpretation(
            List.of(band("low", 0, 12), band("not-low", 13, 25)),
            List.of(),
            Optional.of(new ResponseRule(0.5, BY)),
            Optional.of(new RemissionRule(13, BY)),
            List.of(new ChangeRule("points", "points", 2.5, Unit.POINTS, true, BY)),
            List.of(),
            List.of());
    return instrument(
        "who-5",
        new Scale(0, 25, true, Direction.HIGHER_IS_BETTER),
        items(5, 0, 5),
        new Scoring.Sum(),
        List.of(percent),
        NONE_ALLOWED,
        meaning);
  }

  public static Instrument screener() {
    var rules =
        List.of(
            new SafetyRule("low", OptionalInt.empty(), 1, "Low.", BY),
            new SafetyRule("high", OptionalInt.empty(), 3, "High.", BY),
            new SafetyRule("moderate", OptionalInt.empty(), 2, "Moderate.", BY));
    return instrument(
        "c-ssrs",
        scale(3),
        items(7, 0, 1),
        new Scoring.ScreenerTriage(),
        List.of(),
        NONE_ALLOWED,
        safety(rules));
  }

  static Instrument profile() {
    var domains = List.of(profileDomain("fatigue", 1, 4), profileDomain("anxiety", 5, 8));
    return instrument(
        "promis",
        new Scale(4, 20, true, Direction.HIGHER_IS_WORSE),
        items(9, 1, 5),
        new Scoring.DomainProfile(domains, List.of()),
        List.of(part("pain", 9, 9)),
        NONE_ALLOWED,
        Interpretation.none());
  }

  private static Scoring.ProfileDomain profileDomain(String id, int from, int to) {
    return new Scoring.ProfileDomain(
        domain(id, from, to),
        Direction.HIGHER_IS_WORSE,
        Optional.empty(),
        List.of(band("normal", 0, 54.9), band("mild", 55, 100)));
  }

  public static List<OptionalInt> all(int count, int answer) {
    return numbers(1, count).stream().map(n -> OptionalInt.of(answer)).toList();
  }

  /** Scores answers written as one word per item, joined by commas. */
  static ScoreOutcome score(Instrument instrument, String answers) {
    return instrument.score(
        instrument.readAnswers(Arrays.asList(answers.split(",", -1))).orThrow());
  }
}
