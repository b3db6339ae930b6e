package health.cairn.core.forecast;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.instrument.InstrumentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Both answers for one course, with their uncertainty. Days count from the first infusion (from the
 * day of asking when none is given or planned).
 *
 * @param baseline untreated severity on the instrument, points, 0 to its maximum; mean of the draws
 * @param ess effective number of draws, 1 or more: 1 / sum of squared weights
 * @param points draws a block that were asked for, a power of 2 from 64 to 8192
 */
public record Forecast(
    Model model,
    Condition condition,
    EvidenceGrade grade,
    String gradeReason,
    InstrumentId instrument,
    List<AfterInfusion> afterInfusion,
    Enough enough,
    Lasting lasting,
    Optional<Booster> booster,
    Map<String, Parameter> parameters,
    Advice advice,
    List<Band> bands,
    double baseline,
    List<Note> notes,
    double ess,
    int points) {

  /** The same where no day for a booster may be named. */
  public Forecast withoutBooster() {
    return new Forecast(
        model,
        condition,
        grade,
        gradeReason,
        instrument,
        afterInfusion,
        enough,
        lasting,
        Optional.empty(),
        parameters,
        advice,
        bands,
        baseline,
        notes,
        ess,
        points);
  }

  /**
   * One of the {@link #parameters}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Parameter parameter(String name) {
    return parameter(parameters, name);
  }

  static Parameter parameter(Map<String, Parameter> parameters, String name) {
    var parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException(
          "The forecast has no parameter %s, only %s.".formatted(name, parameters.keySet()));
    }
    return parameter;
  }

  public record Model(String id, String version) {}

  /**
   * One day after infusion k on the given and planned schedule.
   *
   * @param k number of the infusion in the course, 1 or more
   * @param day of the infusion, days from the first infusion, 0 or more; as given or planned, and
   *     for one to come never before the last fact
   * @param planned the day that the course's own plan names; empty for one given, and for one that
   *     only the protocol foresees
   * @param dose mg/kg, 0 or more; as given or planned
   * @param response chance of response a day after it, 0 to 1: share of the posterior's draws whose
   *     improvement reaches the population's response threshold
   * @param remission chance of an expected score in the remission range then, 0 to 1; from the
   *     draws
   * @param marginalResponse what infusion k adds to the chance of response, -1 to 1, compared at
   *     that same date with leaving it out; from the draws
   * @param marginalRemission the same of the remission range, -1 to 1
   */
  public record AfterInfusion(
      int k,
      double day,
      boolean given,
      OptionalDouble planned,
      double dose,
      double response,
      double remission,
      double marginalResponse,
      double marginalRemission,
      Quantiles score) {}

  /**
   * How many infusions of the series in progress. docs/forecast.md says how the three numbers are
   * defined.
   *
   * @param infusions so many do for 8 in 10 of those who can reach a lasting response; 1 or more;
   *     from the draws
   * @param low for half of them, 1 to {@code infusions}
   * @param high for 19 in 20 of them, {@code infusions} or more
   * @param response chance of response a day after infusion number {@code infusions}, 0 to 1
   * @param reach share who reach a lasting response at all with the longest series, 0 to 1
   * @param marginalGainOfNext what infusion number infusions+1 would add to the chance of response,
   *     -1 to 1; empty where the protocol ends before it
   * @param earlier how many infusions came before the series in progress: {@code advice.after()}
   *     and the numbers k of {@code afterInfusion} count them, the numbers here do not; 0 in a
   *     first series
   */
  public record Enough(
      int infusions,
      int low,
      int high,
      double response,
      double reach,
      OptionalDouble marginalGainOfNext,
      int earlier) {
    public Enough(
        int infusions,
        int low,
        int high,
        double response,
        double reach,
        OptionalDouble marginalGainOfNext) {
      this(infusions, low, high, response, reach, marginalGainOfNext, 0);
    }
  }

  /**
   * How long the benefit lasts after the last infusion, for those in response one day after it.
   *
   * @param inResponse chance of response one day after the last infusion, 0 to 1; from the draws
   * @param lastInfusionDay days from the first infusion, 0 or more; as given or planned
   * @param days when response is lost, counted from the last infusion; 730 means more than two
   *     years
   * @param byDay chance of still being in response at some days, among responders
   */
  public record Lasting(
      double inResponse,
      double lastInfusionDay,
      Optional<Quantiles> days,
      List<StillInResponse> byDay) {}

  /**
   * Whether the benefit is still there.
   *
   * @param day days from the last infusion, 7 to 365; fixed
   * @param p chance of still being in response then, 0 to 1, of those in response a day after it
   */
  public record StillInResponse(int day, double p) {}

  /**
   * The booster that keeps the chance of losing response before it under the limit, as far as the
   * protocol's least interval allows.
   *
   * @param risk the chance of loss that is accepted, above 0 and below 1; the protocol's or as
   *     asked
   * @param day latest day for it, days from the first infusion; a quantile of the draws' loss times
   *     within the protocol's limits
   * @param windowStart first day to book it, days from the first infusion; half the risk
   * @param windowEnd last day to book it, days from the first infusion; {@code day}
   * @param lossBefore chance of losing response before that day, 0 to 1; above the risk where the
   *     least interval is longer than the response can be trusted to last
   * @param first whether no booster came before it
   */
  public record Booster(
      double risk,
      double day,
      double windowStart,
      double windowEnd,
      double lossBefore,
      boolean first) {
    /** Half a percent, the finest that a reader is told. */
    private static final double PRINTED = 0.005;

    /** Whether the day keeps the risk; otherwise it is the soonest that the protocol allows. */
    public boolean keepsRisk() {
      return lossBefore <= risk + PRINTED;
    }
  }

  /**
   * A parameter's posterior, from the weighted draws. Shares have no unit and lie between 0 and 1;
   * half-lives are natural logarithms of days, d50 of mg/kg.
   *
   * @param mean in that unit
   * @param sd standard deviation in that unit, 0 or more
   * @param q10 so much or less with chance 0.1
   * @param q50 with chance 0.5
   * @param q90 with chance 0.9
   * @param learned 1 - posterior variance / prior variance of the standardised form; at most 1, 0
   *     when the scores taught nothing, below it when they left more doubt
   */
  public record Parameter(
      double mean, double sd, double q10, double q50, double q90, double learned) {}

  /**
   * Expected score on a day with its 50 % and 80 % limits, as it would be read (noise included);
   * from 128 draws.
   *
   * @param day days from the first infusion
   * @param q10 points, 0 to the instrument's maximum: so many or fewer with chance 0.1
   * @param q25 points, with chance 0.25
   * @param q50 points, with chance 0.5
   * @param q75 points, with chance 0.75
   * @param q90 points, with chance 0.9
   */
  public record Band(double day, double q10, double q25, double q50, double q75, double q90) {}

  /**
   * A distribution in five numbers, in the unit of the part that has it: points of a score, 0 to
   * the instrument's maximum, or days, 1 to 730; from the weighted draws.
   *
   * @param q10 so much or less with chance 0.1
   * @param q25 with chance 0.25
   * @param q50 with chance 0.5
   * @param q75 with chance 0.75
   * @param q90 with chance 0.9
   */
  public record Quantiles(double q10, double q25, double q50, double q75, double q90) {}

  /**
   * What the evidence suggests now; the clinician decides.
   *
   * @param after infusions given so far, 0 or more
   * @param compared the chances that were compared, in reading order: P6 is the chance of response
   *     a day after infusion 6 as planned, P6AtNextDose the same with the next dose up from now on
   * @param ways how the course could go on, all seen on the same day
   * @param suggested which of the ways the advice means; empty where it asks for a talk
   */
  public record Advice(
      int after,
      Say say,
      List<Reason> because,
      Map<String, Double> compared,
      Ways ways,
      Optional<Goes> suggested) {

    /** The way that is suggested, with its figures. */
    public Optional<Way> way() {
      return suggested.flatMap(ways::find);
    }

    /** Whether a reason with this code is among them. */
    public boolean because(String code) {
      return because.stream().anyMatch(reason -> reason.code().equals(code));
    }
  }

  /**
   * What a decision after a score rests on: of a forecast, these two alone.
   *
   * @param booster as in {@link Forecast#booster}
   */
  public record Decision(Advice advice, Optional<Booster> booster) {}

  /**
   * Ways on, compared.
   *
   * @param day when each of them is looked at, days from the first infusion
   */
  public record Ways(double day, List<Way> ways) {
    public Ways {
      ways = List.copyOf(ways);
    }

    public static Ways none() {
      return new Ways(0, List.of());
    }

    public Optional<Way> find(Goes goes) {
      return ways.stream().filter(way -> way.goes() == goes).findFirst();
    }
  }

  /**
   * One way on and what to expect of it.
   *
   * @param infusions given in all, 0 or more
   * @param dose of the next of those to come, mg/kg; 0 where none comes
   * @param response chance of response on the day that all ways are looked at, 0 to 1; from the
   *     draws
   * @param remission chance of a score in the remission range then, 0 to 1
   */
  public record Way(Goes goes, int infusions, double dose, double response, double remission) {}

  /** The kinds of ways on. */
  public enum Goes {
    STOP("stop"),
    AS_PLANNED("as-planned"),
    AT_NEXT_DOSE("at-next-dose"),
    EXTEND("extend"),
    EXTEND_AT_NEXT_DOSE("extend-at-next-dose"),
    ONE_MORE("one-more");

    private final String word;

    Goes(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * What a booster on a chosen day would meet and bring.
   *
   * @param day of the booster, days from the first infusion; as asked
   * @param lossBefore chance of losing response before it, 0 to 1, of those in response after the
   *     series
   * @param expected score on that day, before it
   * @param response chance of response a day after it, 0 to 1
   * @param next the booster after it
   * @param bands scores to expect with it
   */
  public record IfBooster(
      double day,
      double lossBefore,
      Optional<Band> expected,
      double response,
      Optional<Booster> next,
      List<Band> bands) {}

  /** Why, as a stable code and the figures it speaks of; a speaker has the words. */
  public record Reason(String code, List<Figure> figures) {
    public Reason {
      figures = List.copyOf(figures);
    }

    public static Reason of(String code, Figure... figures) {
      return new Reason(code, List.of(figures));
    }
  }

  /** The kinds of advice. */
  public enum Say {
    START("start"),
    CONTINUE("continue"),
    RAISE("raise"),
    DISCUSS_ALTERNATIVES("discuss-alternatives"),
    FINISH_EARLY("finish-early"),
    MAINTENANCE("maintenance"),
    EXTEND("extend"),
    STOP("stop"),
    REVIEW("review"),
    BOOSTER_NOW("booster-now");

    private final String word;

    Say(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** Something the reader must know, as a stable code and the figures it speaks of. */
  public record Note(String code, List<Figure> figures) {
    public Note {
      figures = List.copyOf(figures);
    }

    public static Note of(String code, Figure... figures) {
      return new Note(code, List.of(figures));
    }
  }
}
