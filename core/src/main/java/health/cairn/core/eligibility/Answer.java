package health.cairn.core.eligibility;

import java.time.LocalDate;
import java.util.List;

/** What was found. "Unknown" is an answer that settles nothing. */
public sealed interface Answer {
  /** Yes, no, or asked and not known. */
  enum YesNo implements Answer {
    YES,
    NO,
    UNKNOWN;

    @Override
    public <R> R as(Cases<R> cases) {
      return cases.yesNo(this);
    }
  }

  /**
   * A measured value.
   *
   * @param value in the unit of its question; finite
   */
  record Measured(double value) implements Answer {
    public Measured {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("The value (%s) is not a number.".formatted(value));
      }
    }

    @Override
    public <R> R as(Cases<R> cases) {
      return cases.number(value);
    }
  }

  /** One of the words its question offers. */
  record Choice(String word) implements Answer {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.choice(word);
    }
  }

  /** A day without a time. */
  record Day(LocalDate date) implements Answer {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.day(date);
    }
  }

  /**
   * Medicines taken, as written; a whole list that is empty says that none is taken.
   *
   * @param isWhole somebody made sure that nothing is left out
   */
  record Medicines(List<String> names, boolean isWhole) implements Answer {
    public Medicines {
      names = List.copyOf(names);
    }

    /** Every medicine that is taken. */
    public Medicines(List<String> names) {
      this(names, true);
    }

    @Override
    public <R> R as(Cases<R> cases) {
      return cases.medicines(names);
    }
  }

  <R> R as(Cases<R> cases);

  default boolean isKnown() {
    return this != YesNo.UNKNOWN;
  }

  /** One answer for each kind of finding. */
  interface Cases<R> {
    R yesNo(YesNo answer);

    R number(double value);

    R choice(String word);

    R day(LocalDate date);

    R medicines(List<String> names);
  }
}
