package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.FlagAcknowledged;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.CourseEvent.TreatmentPermitted;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.protocol.DoseRule;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the facts of one course add up to. It holds what happened; every answer is derived.
 *
 * @param chosen the protocol chosen since the opening, which names one to begin with
 * @param antidepressant the last answer given; empty when nobody asked
 * @param assessments in the order of time
 * @param answered instruments that came to no total, in the order of time
 * @param begun every infusion that was begun, in the order of time; {@link #infusions} are those
 *     with drug
 * @param series the infusions of the last plan, given since or not; empty when none was made, a
 *     list of none when nothing more is to come
 * @param tried contacts that came to nothing, in the order of time
 * @param contacts with somebody because of safety flags, in the order of time
 * @param permitted overrides of what stood against treating, in the order of time
 */
public record Course(
    Optional<Opened> opened,
    Optional<ProtocolChosen> chosen,
    Optional<Boolean> antidepressant,
    List<Assessed> assessments,
    List<Answered> answered,
    List<Delivery> begun,
    Optional<List<PlannedInfusion>> series,
    List<Decided> decisions,
    List<FlagAcknowledged> acknowledged,
    List<ContactTried> tried,
    List<ContactMade> contacts,
    List<TreatmentPermitted> permitted,
    Optional<Closed> closed) {
  private static final int LONGEST_REASON = 4000;

  public Course {
    assessments = List.copyOf(assessments);
    answered = List.copyOf(answered);
    begun = List.copyOf(begun);
    series = series.map(List::copyOf);
    decisions = List.copyOf(decisions);
    acknowledged = List.copyOf(acknowledged);
    tried = List.copyOf(tried);
    contacts = List.copyOf(contacts);
    permitted = List.copyOf(permitted);
  }

  public static Course empty() {
    return new Replay().course();
  }

  /** The course after all facts. They count in the order of time, whatever order they come in. */
  public static Course from(List<CourseEvent> facts) {
    var replay = new Replay();
    for (var fact : facts.stream().sorted(Comparator.comparing(CourseEvent::at)).toList()) {
      replay = fact.as(replay);
    }
    return replay.course();
  }

  /** A course for a condition, under the first protocol that is offered for it. */
  public static Ruling<Beginning> open(
      Optional<Condition> condition, List<Protocol> offered, Instant now) {
    return Beginning.of(condition, offered, now);
  }

  /** The protocol to treat by and the antidepressant, in place of what stood. */
  public Ruling<Background> choose(
      Optional<Protocol> protocol, Optional<Boolean> antidepressant, Instant now) {
    return Background.of(this, protocol, antidepressant, now);
  }

  /** An instrument of which only the total is known. */
  public Ruling<Assessed> assess(ScoreSheet sheet, OptionalDouble total, Instant now) {
    return sheet.total(this, total, now);
  }

  /** An instrument that was answered, one value an item, empty where it was left blank. */
  public Ruling<CourseEvent> assess(ScoreSheet sheet, List<OptionalInt> answers, Instant now) {
    return sheet.answers(this, answers, now);
  }

  /** An infusion that was given. */
  public Ruling<Infused> infuse(InfusionSheet sheet, Optional<Protocol> protocol, Instant now) {
    return sheet.on(this, protocol, now);
  }

  /**
   * The infusions to come.
   *
   * @param prescriber whether who plans may go above the dose that needs a physician
   */
  public Ruling<SeriesPlanned> plan(
      List<PlanRow> rows, Optional<Protocol> protocol, boolean prescriber, Instant now) {
    return new SeriesPlan(rows, protocol, prescriber).on(this, now);
  }

  /** How the course goes on, and the infusions that this orders. */
  public Ruling<Ordered> decide(DecisionSheet sheet, PlanSheet plan, Instant now) {
    return sheet.on(this, plan, now);
  }

  /** A contact because of safety flags, made or tried. */
  public Ruling<CourseEvent> contact(ContactSheet sheet, Instant now) {
    return sheet.on(this, now);
  }

  /** The end of follow-up. */
  public Ruling<Closed> close(String reason, Instant now) {
    var objections = new Objections();
    objections.words("reason", reason, LONGEST_REASON);
    return objections.orElse(() -> new Closed(now, reason));
  }

  /** The protocol to treat by: chosen since, or else named at the opening. */
  public Optional<ProtocolId> protocol() {
    return chosen.map(ProtocolChosen::protocol).or(() -> opened.map(Opened::protocol));
  }

  /**
   * Infusions with drug, in the order of time: they alone are counted, time runs from them, and the
   * forecast knows no others. What was begun without effect ({@link Delivery#counts}) is in {@link
   * #begun}.
   */
  public List<Infused> infusions() {
    return begun.stream().filter(Delivery::counts).map(Delivery::given).toList();
  }

  /**
   * What of the plan is still to come: neither carried out, nor used up with its day, nor past.
   * None while the course is paused.
   */
  public List<PlannedInfusion> planned() {
    return isPaused() ? List.of() : toCome();
  }

  /** The same, and while the course is paused what was planned before. */
  List<PlannedInfusion> toCome() {
    return Delivery.left(series.orElse(List.of()), begun);
  }

  /** Every place of the plan that an infusion charted now, or late, can still be. */
  public List<PlannedPlace> places() {
    var ahead = toCome();
    int given = infusions().size();
    return Delivery.unused(series.orElse(List.of()), begun).stream()
        .map(
            it ->
                new PlannedPlace(
                    ahead.contains(it) ? given + 1 + ahead.indexOf(it) : 1 + givenBefore(it), it))
        .toList();
  }

  private int givenBefore(PlannedInfusion place) {
    return (int) infusions().stream().filter(it -> it.at().isBefore(place.at())).count();
  }

  /**
   * Infusions of the plan as it stands that were begun and do not count, in the order of time: they
   * may be planned again. With the next plan they are nobody's business any more, nor while nothing
   * is to be given.
   */
  public List<Delivery> notGiven() {
    var plan = isPaused() ? List.<PlannedInfusion>of() : series.orElse(List.of());
    return begun.stream()
        .filter(it -> !it.counts() && it.ordered().filter(plan::contains).isPresent())
        .toList();
  }

  /** The dose that was ordered with an infusion; what was given where no order is known. */
  public MgPerKg orderedDose(Infused fact) {
    return begun.stream()
        .filter(it -> it.given().equals(fact))
        .map(Delivery::orderedDose)
        .findFirst()
        .orElse(fact.dose());
  }

  /**
   * The dose to come as it is ordered: that of the next planned infusion, or else what the rule
   * makes of those ordered with the infusions with drug ({@link DoseRule#toCome}), or, without a
   * rule, the last of these. Empty where nothing says it.
   */
  public Optional<MgPerKg> doseToCome(Optional<DoseRule> rule) {
    var ordered = begun.stream().filter(Delivery::counts).map(Delivery::orderedDose).toList();
    return planned().stream()
        .findFirst()
        .map(PlannedInfusion::dose)
        .or(() -> rule.map(it -> it.toCome(ordered)))
        .or(() -> ordered.stream().reduce((earlier, last) -> last));
  }

  /** Infusions were given and somebody said that no more are planned, or the course is closed. */
  public boolean finished() {
    boolean noneToCome = series.map(List::isEmpty).orElse(false) && !isPaused();
    return firstInfusion().isPresent() && (noneToCome || closed.isPresent());
  }

  /**
   * Whether infusions of the protocol's series are still foreseen, though none is planned and
   * nobody has said that no more are to come.
   */
  public boolean isToGoOn(Protocol protocol) {
    return phase() == Phase.LASTING
        && !finished()
        && SeriesInProgress.given(this, protocol) < protocol.series().planned();
  }

  public Phase phase() {
    return Phase.of(this);
  }

  /** As a reader is told it: the protocol knows whether its series is over and has worked. */
  public Phase phase(Optional<Protocol> protocol) {
    return Phase.of(this, protocol);
  }

  /** Somebody decided to wait, and nobody has decided since how it goes on. */
  public boolean isPaused() {
    return lastDecision().filter(it -> it.decision() == Decision.PAUSE).isPresent();
  }

  /** Somebody decided that nothing more is to be given, and nothing was planned since. */
  public boolean hasEnded() {
    return lastDecision().filter(it -> it.decision().endsTreatment()).isPresent()
        && toCome().isEmpty();
  }

  /** Whether boosters may be offered and listed: not while somebody decided against them. */
  public boolean takesBoosters() {
    return closed.isEmpty() && !isPaused() && !hasEnded();
  }

  /**
   * When somebody decided on a booster, or on keeping the response by boosters, that was neither
   * planned nor given since.
   */
  public Optional<Instant> boosterOrdered() {
    return lastDecision()
        .filter(it -> it.decision().keepsByBoosters() && planned().isEmpty())
        .map(Decided::at)
        .filter(at -> lastInfusion().filter(it -> it.at().isAfter(at)).isEmpty());
  }

  /**
   * How many infusions came before each series that somebody decided to begin: a re-induction, or a
   * start after the series before was ended.
   */
  public List<Integer> seriesBegun() {
    return SeriesBegun.of(this);
  }

  public Optional<Decided> lastDecision() {
    return decisions.isEmpty()
        ? Optional.empty()
        : Optional.of(decisions.get(decisions.size() - 1));
  }

  public Optional<Infused> firstInfusion() {
    return infusions().stream().findFirst();
  }

  public Optional<Infused> lastInfusion() {
    return infusions().stream().reduce((earlier, last) -> last);
  }

  /** Where days are counted from: the first infusion with drug, or else the first planned. */
  public Optional<Instant> start() {
    return firstInfusion()
        .map(Infused::at)
        .or(() -> planned().stream().findFirst().map(PlannedInfusion::at));
  }

  public List<Assessed> assessments(InstrumentId instrument) {
    return assessments.stream()
        .filter(assessed -> assessed.instrument().equals(instrument))
        .toList();
  }

  /** In the order of first use. */
  public List<InstrumentId> instruments() {
    return assessments.stream().map(Assessed::instrument).distinct().toList();
  }

  /**
   * The last assessment before the first infusion; one at the time of the infusion was taken before
   * it. As long as no infusion was given, the last assessment so far.
   */
  public Optional<Assessed> baseline(InstrumentId instrument) {
    var first = firstInfusion().map(Infused::at).orElse(Instant.MAX);
    return last(assessments(instrument).stream().filter(it -> !it.at().isAfter(first)).toList());
  }

  public Optional<Assessed> latest(InstrumentId instrument) {
    return last(assessments(instrument));
  }

  /** Answers that need a person and that no clinician has acted on, in the order of time. */
  public List<OpenFlag> openSafetyFlags() {
    var done = contacts.stream().flatMap(it -> it.contact().flags().stream()).toList();
    return safetyFlags().stream()
        .filter(flag -> !done.contains(flag.id()))
        .filter(flag -> acknowledged.stream().noneMatch(flag::isMeantBy))
        .toList();
  }

  /** Every answer that needs or needed a person, in the order of time. */
  public List<OpenFlag> safetyFlags() {
    var scored =
        assessments.stream()
            .flatMap(it -> flags(it.at(), it.instrument(), it.score().safetyFlags()));
    var unscored =
        answered.stream()
            .flatMap(it -> flags(it.at(), it.instrument(), it.outcome().safetyFlags()));
    return Stream.concat(scored, unscored).sorted(Comparator.comparing(OpenFlag::raised)).toList();
  }

  /** Contacts that came to nothing and were about a flag that is still open. */
  public List<ContactTried> triedInVain() {
    var open = openSafetyFlags().stream().map(OpenFlag::id).toList();
    return tried.stream()
        .filter(it -> it.contact().flags().stream().anyMatch(open::contains))
        .toList();
  }

  /** The last contact, when it promised another one by a time and none has followed. */
  public Optional<ContactMade> contactPromised() {
    return contacts.isEmpty()
        ? Optional.empty()
        : Optional.of(contacts.get(contacts.size() - 1)).filter(it -> it.nextBy().isPresent());
  }

  private static Stream<OpenFlag> flags(
      Instant raised, InstrumentId instrument, List<SafetyFlag> flags) {
    return flags.stream().map(flag -> new OpenFlag(raised, instrument, flag));
  }

  /**
   * A safety flag and what raised it.
   *
   * @param raised when the instrument was answered
   */
  public record OpenFlag(Instant raised, InstrumentId instrument, SafetyFlag flag) {

    public FlagId id() {
      return new FlagId(instrument, raised, flag.rule());
    }

    boolean isMeantBy(FlagAcknowledged fact) {
      return new FlagId(fact.instrument(), fact.raised(), fact.rule()).equals(id());
    }

    /** A clinician has seen it and acted. */
    public FlagAcknowledged acknowledge(String action, Instant at) {
      return new FlagAcknowledged(at, instrument, raised, flag.rule(), action);
    }
  }

  private static Optional<Assessed> last(List<Assessed> assessments) {
    return assessments.isEmpty()
        ? Optional.empty()
        : Optional.of(assessments.get(assessments.size() - 1));
  }
}
