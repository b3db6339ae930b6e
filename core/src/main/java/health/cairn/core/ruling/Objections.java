package health.cairn.core.ruling;

import health.cairn.core.quantity.Doubt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** All that is found against one act, so that nothing has to be said twice. */
public final class Objections {
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Caution> cautions = new ArrayList<>();

  public void refuse(Ground ground, String field, Object... figures) {
    refusals.add(new Refusal(ground, field, List.of(figures)));
  }

  public void ask(Ground ground, String field, Object... figures) {
    cautions.add(new Caution(ground, field, List.of(figures)));
  }

  /** What does not fit is looked at once more. */
  public void ask(Doubt doubt, String field) {
    ask(Ground.of(doubt.code()), field, doubt.figures().toArray());
  }

  /** The same value, which must be there. */
  public <T> Optional<T> needed(String field, Optional<T> value) {
    if (value.isEmpty()) {
      refuse(Ground.MISSING, field);
    }
    return value;
  }

  /** The same value, which must be one of a few. */
  public <T> Optional<T> chosen(String field, Optional<T> value) {
    if (value.isEmpty()) {
      refuse(Ground.NOT_OFFERED, field);
    }
    return value;
  }

  /** The same number, which must be there and within its limits. */
  public OptionalDouble within(
      String field, OptionalDouble value, double least, double most, String unit) {
    if (value.isEmpty()) {
      refuse(Ground.MISSING, field);
    } else if (!(value.getAsDouble() >= least && value.getAsDouble() <= most)) {
      refuse(Ground.OUT_OF_RANGE, field, value.getAsDouble(), least, most, unit);
    }
    return value;
  }

  /** Words that must be there. */
  public void words(String field, String words, int most) {
    if (words.isBlank()) {
      refuse(Ground.NO_WORDS, field);
    }
    note(field, words, most);
  }

  /** Words that may be left out. */
  public void note(String field, String words, int most) {
    if (words.length() > most) {
      refuse(Ground.TOO_LONG, field, words.length(), most);
    }
  }

  /** A moment, which must be there, in the past and not before the earliest. */
  public void happened(Optional<Instant> at, Instant earliest, Instant now) {
    if (at.isEmpty()) {
      refuse(Ground.MISSING, "day");
    } else if (at.get().isAfter(now)) {
      refuse(Ground.FUTURE, "day", at.get());
    } else if (at.get().isBefore(earliest)) {
      refuse(Ground.LONG_AGO, "day", at.get(), earliest);
    }
  }

  /** The fact where nothing is against it; it is made only then. */
  public <F> Ruling<F> orElse(Supplier<? extends F> fact) {
    if (!refusals.isEmpty()) {
      return new Ruling.Refuses<>(refusals, cautions);
    }
    F made = fact.get();
    return cautions.isEmpty() ? new Ruling.Allows<>(made) : new Ruling.AsksFirst<>(made, cautions);
  }
}
