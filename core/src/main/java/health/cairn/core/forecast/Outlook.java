package health.cairn.core.forecast;

import health.cairn.core.forecast.Effects.Fading;
import health.cairn.core.forecast.Forecast.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Every draw taken through the whole course: what each infusion, given, planned or possible, does
 * to response and remission, how many are needed, and when response is lost after the last planned
 * one. Arrays are by infusion, first at 0.
 */
final class Outlook {
  /** A response that would not last four weeks without more is not called enough. PROPOSED. */
  static final double LASTS_DAYS = 28;

  private final Posterior posterior;
  private final ResponseModel model;
  private final Particles draws;
  private final Needed needed;
  private final int instrument;
  private final CourseAhead course;
  private final double setIn;
  private final Fading aDay;
  private final double[] joint;

  /** Chance of response and of the remission range when infusion k is looked at. */
  final double[] response;

  final double[] remission;

  /** The same at the same time if infusion k had been left out. */
  final double[] responseWithout;

  final double[] remissionWithout;

  /**
   * Share of the draws in which infusion k is the first of its series whose response would last.
   */
  final double[] enough;

  /** Days from infusion {@link CourseAhead#last}; only draws in response a day after it. */
  final WeightedSample loss;

  /** To be read when infusion k is looked at. */
  private final List<Quantiles> scores = new ArrayList<>();

  /** Just after the last infusion given, where other ways to go on begin. */
  private Effects atPresent;

  private Outlook(Posterior posterior, CourseAhead course, int instrument) {
    this.posterior = posterior;
    this.model = posterior.model();
    this.draws = posterior.draws();
    this.needed = posterior.needed(instrument);
    this.instrument = instrument;
    this.course = course;
    this.setIn = model.population().priors().sustainedHalfLife().settingIn();
    int n = course.doses().size();
    this.response = new double[n];
    this.remission = new double[n];
    this.responseWithout = new double[n];
    this.remissionWithout = new double[n];
    this.enough = new double[n];
    this.loss = new WeightedSample(draws.size);
    this.atPresent = Effects.none(draws);
    this.aDay = atPresent.fading(1, model.settling(1));
    this.joint = new double[draws.size];
  }

  /** All there is to say of the course. */
  static Outlook of(Posterior posterior, CourseAhead course, int instrument, double lastScoreDay) {
    var outlook = new Outlook(posterior, course, instrument);
    outlook.walk(outlook.new Answers(lastScoreDay));
    return outlook;
  }

  /** Chances and loss alone: no scores to be read, nor how many infusions are enough. */
  static Outlook chances(Posterior posterior, CourseAhead course, int instrument) {
    var outlook = new Outlook(posterior, course, instrument);
    outlook.walk((effects, k) -> {});
    return outlook;
  }

  private Outlook(Outlook before, CourseAhead course) {
    this.posterior = before.posterior;
    this.model = before.model;
    this.draws = before.draws;
    this.needed = before.needed;
    this.instrument = before.instrument;
    this.course = course;
    this.setIn = before.setIn;
    this.aDay = before.aDay;
    this.joint = before.joint;
    int n = course.doses().size();
    this.response = Arrays.copyOf(before.response, n);
    this.remission = Arrays.copyOf(before.remission, n);
    this.responseWithout = Arrays.copyOf(before.responseWithout, n);
    this.remissionWithout = Arrays.copyOf(before.remissionWithout, n);
    this.enough = before.enough;
    this.loss = new WeightedSample(draws.size);
    this.atPresent = before.atPresent;
  }

  /** Chances alone, of a course that is the same up to the last infusion given. */
  Outlook otherwise(CourseAhead course) {
    var other = new Outlook(this, course);
    var effects = atPresent.copy();
    for (int k = course.given() + 1; k <= course.doses().size(); k++) {
      other.infuse(k, effects);
      other.chances(k, effects);
    }
    return other;
  }

  /** Chances and loss if nothing came after the last infusion given, one or more. */
  Outlook ifStopped(CourseAhead stopped) {
    var other = new Outlook(this, stopped);
    other.chances(stopped.given(), atPresent);
    other.lose(atPresent);
    return other;
  }

  Quantiles score(int k) {
    return scores.get(k - 1);
  }

  /**
   * @param lookedAt told of each infusion when it is looked at
   */
  private void walk(ObjIntConsumer<Effects> lookedAt) {
    var effects = Effects.none(draws);
    for (int k = 1; k <= course.doses().size(); k++) {
      infuse(k, effects);
      chances(k, effects);
      lookedAt.accept(effects, k);
      if (k == course.last()) {
        lose(effects);
      }
      if (k == course.given()) {
        atPresent = effects.copy();
      }
    }
  }

  /** Passes to infusion k, and looks what would be without it before giving it. */
  private void infuse(int k, Effects effects) {
    double gap = k == 1 ? 0 : course.day(k) - course.day(k - 1);
    effects.fade(gap, model.settling(gap));
    effects.joint(later(k, effects), joint);
    var without = needed.reached(joint);
    responseWithout[k - 1] = without.response();
    remissionWithout[k - 1] = without.remission();
    effects.infuse(model.dosePower(course.doses().get(k - 1).dose().value()));
  }

  private Fading later(int k, Effects effects) {
    double wait = course.lookedAt(k) - course.day(k);
    return wait == 1 ? aDay : effects.fading(wait, model.settling(wait));
  }

  /** Leaves the joint effect at the look after infusion k in {@link #joint}. */
  private void chances(int k, Effects effects) {
    effects.joint(later(k, effects), joint);
    var with = needed.reached(joint);
    response[k - 1] = with.response();
    remission[k - 1] = with.remission();
  }

  private void lose(Effects effects) {
    effects.joint(aDay, joint);
    for (int i = 0; i < joint.length; i++) {
      if (joint[i] >= needed.response[i]) {
        double days = LossTime.of(effects, draws, i, needed.response[i], setIn);
        loss.add(days, draws.weight[i]);
      }
    }
  }

  /** What only a whole forecast tells of each infusion. */
  private final class Answers implements ObjIntConsumer<Effects> {
    private final double lastScoreDay;
    private final ScoreSpread spread;
    private final double[] work = new double[draws.size];
    private final Fading lasts = atPresent.fading(LASTS_DAYS, model.settling(LASTS_DAYS));
    private final boolean[] reached = new boolean[draws.size];

    Answers(double lastScoreDay) {
      this.lastScoreDay = lastScoreDay;
      this.spread =
          new ScoreSpread(
              model.measures().get(instrument), model.population().priors(), draws, draws.weight);
    }

    @Override
    public void accept(Effects effects, int k) {
      if (k <= course.planned()) {
        model.expected(draws, instrument, joint, work);
        scores.add(spread.of(work, course.lookedAt(k) - lastScoreDay));
      }
      if (k > course.begin()) {
        firstEnough(effects, k);
      }
    }

    private void firstEnough(Effects effects, int k) {
      effects.joint(lasts, work);
      for (int i = 0; i < reached.length; i++) {
        if (!reached[i] && Math.min(joint[i], work[i]) >= needed.response[i]) {
          reached[i] = true;
          enough[k - 1] += draws.weight[i];
        }
      }
    }
  }
}
