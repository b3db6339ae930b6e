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
   * @param marginalResponse what infusion k adds to the chance of response, compared at that same
   *     date with leaving it out
   */
  public record AfterInfusion(
      int k,
      double day,
      boolean given,
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
   * @param infusions so many do for 8 in 10 of those who can reach a lasting response
   * @param low for half of them
   * @param high for 19 in 20 of them
   * @param response chance of response a day after infusion number {@code infusions}
   * @param reach share who reach a lasting response at all with the longest series
   * @param marginalGainOfNext what infusion number infusions+1 would add to the chance of response;
   *     empty where the protocol ends before it
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
   * @param inResponse chance of response one day after the last infusion
   * @param days when response is lost, counted from the last infusion; 730 means more than two
   *     years
   * @param byDay chance of still being in response at some days, among responders
   */
  public record Lasting(
      double inResponse,
      double lastInfusionDay,
      Optional<Quantiles> days,
      List<StillInResponse> byDay) {}

  public record StillInResponse(int day, double p) {}

  /**
   * The booster that keeps the chance of losing response before it under the limit, as far as the
   * protocol's least interval allows.
   *
   * @param day latest day for it; windowStart and windowEnd bound when to book it
   * @param lossBefore chance of losing response before that day; above the risk where the least
   *     interval is longer than the response can be trusted to last
   */
  public record Booster(
      double risk, double day, double windowStart, double windowEnd, double lossBefore) {
    /** Half a percent, the finest that a reader is told. */
    private static final double PRINTED = 0.005;

    /** Whether the day keeps the risk; otherwise it is the soonest that the protocol allows. */
    public boolean keepsRisk() {
      return lossBefore <= risk + PRINTED;
    }
  }

  /** A parameter's posterior; learned is 1 - posterior variance / prior variance. */
  public record Parameter(
      double mean, double sd, double q10, double q50, double q90, double learned) {}

  /**
   * Expected score on a day with its 50 % and 80 % limits, as it would be read (noise included).
   */
  public record Band(double day, double q10, double q25, double q50, double q75, double q90) {}

  public record Quantiles(double q10, double q25, double q50, double q75, double q90) {}

  /**
   * What the evidence suggests now; the clinician decides.
   *
   * @param after infusions given so far
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
   * Ways on, compared.
   *
   * @param day when each of them is looked at
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
   * @param infusions given in all
   * @param dose of the next of those to come, mg/kg; 0 where none comes
   * @param response chance of response on the day that all ways are looked at
   * @param remission chance of a score in the remission range then
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
   * @param lossBefore chance of losing response before it, of those in response after the series
   * @param expected score on that day, before it
   * @param response chance of response a day after it
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
