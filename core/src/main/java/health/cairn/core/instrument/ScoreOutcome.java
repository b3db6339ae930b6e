package health.cairn.core.instrument;

import health.cairn.core.instrument.Score.SafetyFlag;
import java.util.List;
import java.util.Optional;

/** What scoring came to: a total, no total and why, a triage, or a profile of several domains. */
public sealed interface ScoreOutcome {

  /** What needs a person today; blank items never hide it. */
  List<SafetyFlag> safetyFlags();

  /** A total. */
  record Scored(Score score) implements ScoreOutcome {
    @Override
    public List<SafetyFlag> safetyFlags() {
      return score.safetyFlags();
    }
  }

  /**
   * Too much was left blank.
   *
   * @param missing numbers of the blank items
   * @param reasons which rule forbids a total, and what to do
   */
  record NotScored(
      InstrumentId instrument,
      List<Integer> missing,
      List<String> reasons,
      List<SafetyFlag> safetyFlags)
      implements ScoreOutcome {
    public NotScored {
      missing = List.copyOf(missing);
      reasons = List.copyOf(reasons);
      safetyFlags = List.copyOf(safetyFlags);
    }
  }

  /** A risk band instead of a total. */
  record Triaged(Triage triage) implements ScoreOutcome {
    @Override
    public List<SafetyFlag> safetyFlags() {
      return triage.safetyFlags();
    }
  }

  /** Several domains and no total. */
  record Profiled(Profile profile) implements ScoreOutcome {
    @Override
    public List<SafetyFlag> safetyFlags() {
      return List.of();
    }
  }

  /** One answer per kind of outcome. */
  interface Cases<R> {
    R scored(Score score);

    R notScored(NotScored why);

    R triaged(Triage triage);

    R profiled(Profile profile);
  }

  default <R> R as(Cases<R> cases) {
    if (this instanceof Scored it) {
      return cases.scored(it.score());
    }
    if (this instanceof NotScored it) {
      return cases.notScored(it);
    }
    if (this instanceof Triaged it) {
      return cases.triaged(it.triage());
    }
    if (this instanceof Profiled it) {
      return cases.profiled(it.profile());
    }
    throw new AssertionError(this);
  }

  /** The total, if there is one. */
  default Optional<Score> scoreIfAny() {
    return this instanceof Scored it ? Optional.of(it.score()) : Optional.empty();
  }
}
