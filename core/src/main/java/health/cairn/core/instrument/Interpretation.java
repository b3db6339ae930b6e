package health.cairn.core.instrument;

import health.cairn.core.evidence.Citation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What totals and answers mean: everything about an instrument that a reviewer may argue with. */
public record Interpretation(
    List<Band> bands,
    List<Cut> cuts,
    Optional<ResponseRule> response,
    Optional<RemissionRule> remission,
    List<ChangeRule> changes,
    List<SafetyRule> safety,
    List<Pattern> patterns) {

  public Interpretation {
    bands = List.copyOf(bands);
    cuts = List.copyOf(cuts);
    changes = List.copyOf(changes);
    safety = List.copyOf(safety);
    patterns = List.copyOf(patterns);
  }

  /** Nothing is known about what a total means. */
  public static Interpretation none() {
    return new Interpretation(
        List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
  }

  /**
   * A total that is read as positive, as passed, as needing a look.
   *
   * @param side which side of at counts; at itself does
   * @param at a total, in points of the scale
   * @param sex empty when it holds for everyone
   */
  public record Cut(String id, String title, Side side, double at, Optional<Sex> sex, Citation by) {
    public boolean reached(double total) {
      return side == Side.AT_OR_ABOVE ? total >= at : total <= at;
    }
  }

  /** A side of a limit. */
  public enum Side {
    AT_OR_ABOVE,
    AT_OR_BELOW
  }

  /**
   * Response: the least share of the baseline that must be gone.
   *
   * @param fall share of the baseline, 0 to 1; 0.5 for half
   */
  public record ResponseRule(double fall, Citation by) {}

  /**
   * The remission range.
   *
   * @param limit its worst total, points, included
   */
  public record RemissionRule(double limit, Citation by) {}

  /**
   * A change that is more than chance, or that matters to patients.
   *
   * @param least in points or as a share of the baseline, 0 to 1, as the unit says; above 0
   * @param usual the one that {@link Instrument#change} goes by
   */
  public record ChangeRule(
      String id, String title, double least, Unit unit, boolean usual, Citation by) {}

  /** What a change is measured in. */
  public enum Unit {
    POINTS,
    SHARE_OF_BASELINE
  }

  /**
   * An answer, or a total, that needs a person today.
   *
   * @param item the item's number; empty when the rule looks at the total
   * @param atLeast from this answer or total on, in points
   */
  public record SafetyRule(String id, OptionalInt item, int atLeast, String says, Citation by) {}

  /** A pattern of answers, met when every count is. */
  public record Pattern(String id, String title, List<Count> counts, Citation by) {
    public Pattern {
      counts = List.copyOf(counts);
    }
  }

  /**
   * So many of these items are marked.
   *
   * @param atLeast items, from 0
   * @param atMost items, not below {@code atLeast}; empty where nothing bounds it from above
   */
  public record Count(List<Marked> items, int atLeast, OptionalInt atMost) {
    public Count {
      items = List.copyOf(items);
    }
  }

  /**
   * An item that counts as marked from some answer on.
   *
   * @param item its number on the form, from 1
   * @param from the answer, in points
   */
  public record Marked(int item, int from) {}
}
