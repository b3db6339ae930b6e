package health.cairn.core.course;

import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a decision does to the plan, to be looked at before it is kept.
 *
 * @param infusions that are to come; where {@link Effect#EMPTIES} or {@link Effect#SETS_ASIDE},
 *     those that are given up or wait
 */
public record Proposal(Decision decision, Effect effect, List<PlannedInfusion> infusions) {
  public Proposal {
    infusions = List.copyOf(infusions);
  }

  /** What becomes of the plan. */
  public enum Effect {
    /** It stays as it stands. */
    KEEPS("keeps"),
    /** Another one takes its place. */
    MAKES("makes"),
    /** Nothing more is planned. */
    EMPTIES("empties"),
    /** It waits. */
    SETS_ASIDE("sets-aside");

    private final String word;

    Effect(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * Where and when infusions can be put.
   *
   * @param soonest first day that may be proposed
   * @param at usual time of day of this patient
   * @param booster day for a booster; empty where none is known
   * @param advised dose that the advice names, in mg/kg; empty where it names none
   */
  public record Setting(
      ZoneId zone,
      LocalDate soonest,
      LocalTime at,
      Optional<LocalDate> booster,
      Optional<MgPerKg> advised) {}

  /** Whether accepting it needs no look at a plan. */
  public boolean isPlain() {
    return effect != Effect.MAKES;
  }

  public static Proposal of(
      Decision decision, Course course, Optional<Protocol> protocol, Setting setting) {
    if (decision == Decision.PAUSE) {
      return new Proposal(decision, Effect.SETS_ASIDE, course.planned());
    }
    if (!makesPlan(decision)) {
      return new Proposal(decision, Effect.EMPTIES, course.toCome());
    }
    if (keepsPlan(decision, course, protocol)) {
      return new Proposal(decision, Effect.KEEPS, course.planned());
    }
    var rows = protocol.map(it -> new Rows(course, it, setting).of(decision)).orElse(List.of());
    return new Proposal(decision, Effect.MAKES, rows);
  }

  /** Whether it plans infusions, rather than to end or to wait. */
  static boolean makesPlan(Decision decision) {
    return decision != Decision.PAUSE && !decision.endsTreatment();
  }

  /** Whether what is planned already is what it asks for. */
  static boolean keepsPlan(Decision decision, Course course, Optional<Protocol> protocol) {
    if (course.planned().isEmpty()) {
      return false;
    }
    return switch (decision) {
      case CONTINUE -> true;
      case START -> course.infusions().isEmpty() || !course.hasEnded();
      case MAINTENANCE, BOOSTER -> plansBooster(course, protocol);
      default -> false;
    };
  }

  /** What is planned lies beyond the protocol's series. */
  private static boolean plansBooster(Course course, Optional<Protocol> protocol) {
    return course.lastDecision().filter(it -> it.decision().keepsByBoosters()).isPresent()
        || protocol
            .filter(it -> SeriesInProgress.given(course, it) >= it.series().planned())
            .isPresent();
  }

  /** The dose ordered last; before the first infusion that of the plan. */
  static Optional<MgPerKg> doseInUse(Course course, Optional<Protocol> protocol) {
    var ordered = course.begun().stream().filter(Delivery::counts).map(Delivery::orderedDose);
    var inUse = ordered.toList();
    return inUse.isEmpty()
        ? course.doseToCome(protocol.map(Protocol::dose))
        : protocol.map(it -> it.dose().toCome(inUse)).or(() -> inUse.stream().reduce((a, b) -> b));
  }

  /** The infusions that each decision asks for, by the rules of the protocol. */
  private record Rows(Course course, Protocol protocol, Setting setting) {

    List<PlannedInfusion> of(Decision decision) {
      return switch (decision) {
        case START -> course.toCome().isEmpty() ? whole(protocol.dose().perSession()) : goOn();
        case REINDUCTION -> whole(doseThatWorked());
        case CONTINUE -> goOn();
        case RAISE -> raised();
        case EXTEND -> extended();
        case MAINTENANCE, BOOSTER -> booster();
        case FINISH, WATCH, STOP, PAUSE -> List.of();
      };
    }

    private List<PlannedInfusion> whole(MgPerKg dose) {
      var count = protocol.series().planned();
      return protocol.series().workdays(setting.soonest(), count).stream()
          .map(it -> infusion(it, dose))
          .toList();
    }

    /** That of the series before where it brought a response, else the protocol's own. */
    private MgPerKg doseThatWorked() {
      boolean worked =
          CourseSeries.last(course, protocol).responded(course, protocol).orElse(false);
      var own = protocol.dose().perSession();
      return worked ? doseInUse(course, Optional.of(protocol)).orElse(own) : own;
    }

    /** What is planned; what was set aside, moved on; else what is left of the series. */
    private List<PlannedInfusion> goOn() {
      if (!course.planned().isEmpty()) {
        return course.planned();
      }
      var aside = course.toCome();
      if (aside.isEmpty()) {
        int left = protocol.series().planned() - SeriesInProgress.given(course, protocol);
        return further(lastDay(), Math.max(0, left), 0);
      }
      if (!day(aside.get(0).at()).isBefore(setting.soonest())) {
        return aside;
      }
      var days = days(lastDay(), aside.size(), 0);
      var moved = new ArrayList<PlannedInfusion>();
      for (int k = 0; k < aside.size(); k++) {
        var was = aside.get(k);
        var time = LocalTime.ofInstant(was.at(), setting.zone());
        moved.add(new PlannedInfusion(at(days.get(k), time), was.dose(), was.minutes()));
      }
      return moved;
    }

    private List<PlannedInfusion> raised() {
      var rows = goOn();
      var base = rows.isEmpty() ? extended() : rows;
      var inUse = doseInUse(course, Optional.of(protocol)).orElse(protocol.dose().perSession());
      var raised = protocol.nextDose(inUse).orElse(inUse);
      return base.stream()
          .map(
              it ->
                  new PlannedInfusion(
                      it.at(), it.dose().compareTo(raised) < 0 ? raised : it.dose(), it.minutes()))
          .toList();
    }

    private List<PlannedInfusion> extended() {
      var rows = new ArrayList<>(goOn());
      int all = SeriesInProgress.given(course, protocol) + rows.size();
      int more = Math.max(1, protocol.series().extendTo().value() - all);
      var last = rows.isEmpty() ? lastDay() : day(rows.get(rows.size() - 1).at());
      rows.addAll(further(last, more, rows.size()));
      return rows;
    }

    private List<PlannedInfusion> booster() {
      return List.of(infusion(setting.booster().orElseGet(this::afterWait), dose()));
    }

    /** As soon as the protocol lets a booster follow. */
    private LocalDate afterWait() {
      var least = lastDay().plusDays(protocol.boosterLimits().minDays());
      var day = least.isAfter(setting.soonest()) ? least : setting.soonest();
      return protocol.series().workdays(day, 1).get(0);
    }

    private List<PlannedInfusion> further(LocalDate last, int count, int before) {
      return days(last, count, before).stream().map(it -> infusion(it, dose())).toList();
    }

    /** Days after the last one, as the protocol goes on after so many infusions. */
    private List<LocalDate> days(LocalDate last, int count, int before) {
      int given = SeriesInProgress.given(course, protocol) + before;
      return protocol.series().workdays(last, given, count, setting.soonest());
    }

    private LocalDate lastDay() {
      return course
          .lastInfusion()
          .map(it -> day(it.at()))
          .orElseGet(() -> setting.soonest().minusDays(1));
    }

    private MgPerKg dose() {
      return setting
          .advised()
          .or(() -> course.doseToCome(Optional.of(protocol.dose())))
          .orElse(protocol.dose().perSession());
    }

    private PlannedInfusion infusion(LocalDate day, MgPerKg dose) {
      double minutes =
          course.lastInfusion().map(it -> it.minutes()).orElse(protocol.dose().minutes());
      return new PlannedInfusion(at(day, setting.at()), dose, minutes);
    }

    private Instant at(LocalDate day, LocalTime time) {
      return day.atTime(time).atZone(setting.zone()).toInstant();
    }

    private LocalDate day(Instant at) {
      return LocalDate.ofInstant(at, setting.zone());
    }
  }
}
