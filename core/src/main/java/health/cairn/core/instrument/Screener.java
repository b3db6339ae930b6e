package health.cairn.core.instrument;

import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.instrument.Triage.Band;
import health.cairn.core.instrument.Triage.Flag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The C-SSRS screener as its owner triages it: questions 4 or 5, or behaviour within three months,
 * are high. Items 1 to 5 are questions 1 to 5 about the past month, item 6 is lifetime behaviour,
 * item 7 the same within three months. A blank is never a no.
 */
final class Screener {
  static final int ITEMS = 7;
  private static final int LIFETIME = 6;
  private static final int THREE_MONTHS = 7;

  private final Instrument instrument;
  private final Ticked ticked;

  Screener(Instrument instrument, Ticked ticked) {
    this.instrument = instrument;
    this.ticked = ticked;
  }

  Triage triage() {
    var unanswered = ticked.blanks(required());
    var complete = unanswered.isEmpty();
    var band = band(complete);
    return new Triage(
        instrument.id(),
        instrument.version(),
        band,
        complete,
        flags(complete),
        unanswered,
        raised(band));
  }

  private List<Integer> required() {
    return IntStream.rangeClosed(1, ITEMS)
        .filter(number -> askedAfter(number).isEmpty() || ticked.yes(askedAfter(number).getAsInt()))
        .boxed()
        .toList();
  }

  /** The question whose yes makes this one to be asked; empty for one that is always asked. */
  static OptionalInt askedAfter(int number) {
    if (number == THREE_MONTHS) {
      return OptionalInt.of(LIFETIME);
    }
    return number > 2 && number < LIFETIME ? OptionalInt.of(2) : OptionalInt.empty();
  }

  private Band band(boolean complete) {
    if (ticked.yes(4) || ticked.yes(5) || recentBehaviour()) {
      return Band.HIGH;
    }
    if (ticked.yes(3) || ticked.yes(LIFETIME)) {
      return Band.MODERATE;
    }
    if (ticked.yes(1) || ticked.yes(2)) {
      return Band.LOW;
    }
    return complete ? Band.NONE : Band.UNKNOWN;
  }

  /** Lifetime behaviour of unknown date counts as recent: the safe reading. */
  private boolean recentBehaviour() {
    return ticked.yes(THREE_MONTHS) || (ticked.yes(LIFETIME) && !ticked.has(THREE_MONTHS));
  }

  private List<Flag> flags(boolean complete) {
    var flags = new ArrayList<Flag>();
    if (!complete) {
      flags.add(Flag.INCOMPLETE);
    }
    if (ticked.no(2) && IntStream.rangeClosed(3, 5).anyMatch(ticked::yes)) {
      flags.add(Flag.INCONSISTENT);
    }
    return flags;
  }

  /** The most urgent rule only. */
  private List<SafetyFlag> raised(Band band) {
    return Safety.ofTotal(instrument, band.level()).stream()
        .max(Comparator.comparingInt(flag -> urgency(flag.rule())))
        .map(List::of)
        .orElse(List.of());
  }

  private int urgency(String rule) {
    return instrument.interpretation().safety().stream()
        .filter(it -> it.id().equals(rule))
        .mapToInt(Interpretation.SafetyRule::atLeast)
        .findFirst()
        .orElse(0);
  }
}
