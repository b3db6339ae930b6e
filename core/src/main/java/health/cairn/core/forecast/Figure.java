package health.cairn.core.forecast;

import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import java.util.List;

/** What a sentence speaks of, with its unit; digits and words are the speaker's. */
public sealed interface Figure {
  <R> R as(Cases<R> cases);

  /** One answer a kind, so that no speaker can forget one. */
  interface Cases<R> {
    R chance(Chance it);

    R time(Time it);

    R times(Times it);

    R day(OnDay it);

    R window(Window it);

    R count(Count it);

    R counts(Counts it);

    R dose(AtDose it);

    R scales(Scales it);
  }

  /**
   * @param value 0 to 1
   */
  record Chance(double value) implements Figure {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.chance(this);
    }
  }

  /**
   * A stretch of time.
   *
   * @param days 0 to 730, which means more than two years
   */
  record Time(double days) implements Figure {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.time(this);
    }
  }

  /**
   * The ends of an interval of time.
   *
   * @param low days, 0 to 730
   * @param high days, not below low
   */
  record Times(double low, double high) implements Figure {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.times(this);
    }
  }

  /**
   * A day of the course.
   *
   * @param day days from the first infusion, negative before it
   */
  record OnDay(double day) implements Figure {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.day(this);
    }
  }

  /**
   * From one day of the course to another.
   *
   * @param from days from the first infusion
   * @param to days from the first infusion, not before from
   */
  record Window(double from, double to) implements Figure {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.window(this);
    }
  }

  /**
   * A number of things.
   *
   * @param value 0 or more
   */
  record Count(long value) implements Figure {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.count(this);
    }
  }

  /**
   * A range of numbers.
   *
   * @param low 0 or more
   * @param high not below low
   */
  record Counts(long low, long high) implements Figure {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.counts(this);
    }
  }

  /**
   * @param dose of one infusion
   */
  record AtDose(MgPerKg dose) implements Figure {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.dose(this);
    }
  }

  /** Instruments, by their names. */
  record Scales(List<InstrumentId> ids) implements Figure {
    public Scales {
      ids = List.copyOf(ids);
    }

    @Override
    public <R> R as(Cases<R> cases) {
      return cases.scales(this);
    }
  }

  static Figure chance(double value) {
    return new Chance(value);
  }

  static Figure days(double days) {
    return new Time(days);
  }

  static Figure count(long value) {
    return new Count(value);
  }

  static Figure dose(double value) {
    return new AtDose(MgPerKg.of(value));
  }
}
