package health.cairn.core.eligibility;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A condition on findings, as data. */
public sealed interface Clause {

  /** The answer is one of some words; of a yes-or-no question: {@code yes} or {@code no}. */
  record Says(Code question, Set<String> words) implements Clause {
    public Says {
      words = Set.copyOf(words);
    }
  }

  /** A number meets a limit. */
  record Measures(Code question, Limit limit) implements Clause {}

  /**
   * A day lies not far back.
   *
   * @param days at most so many days, from 0
   */
  record Within(Code question, int days) implements Clause {}

  /** A day lies so many years back: an age. */
  record Years(Code question, Limit limit) implements Clause {}

  /** Body mass index in kg/m², of a weight in kg and a height in cm. */
  record BodyMass(Code weight, Code height, Limit limit) implements Clause {}

  /**
   * A medicine is taken.
   *
   * @param names ingredients and brands; a listed medicine counts when these words stand in it
   */
  record Takes(Code question, List<String> names) implements Clause {
    public Takes {
      names = List.copyOf(names);
    }
  }

  /** The question is answered, whatever the answer. */
  record Answered(Code question) implements Clause {}

  /** Every part holds. */
  record All(List<Clause> parts) implements Clause {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part holds. */
  record Any(List<Clause> parts) implements Clause {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold. */
  record Not(Clause part) implements Clause {}

  /** Holds for everybody. */
  record Always() implements Clause {}

  /** The questions that it depends on, in the order of the expression. */
  default Set<Code> questions() {
    return new LinkedHashSet<>(asked().toList());
  }

  private Stream<Code> asked() {
    if (this instanceof Says says) {
      return Stream.of(says.question());
    } else if (this instanceof Measures measures) {
      return Stream.of(measures.question());
    } else if (this instanceof Within within) {
      return Stream.of(within.question());
    } else if (this instanceof Years years) {
      return Stream.of(years.question());
    } else if (this instanceof BodyMass mass) {
      return Stream.of(mass.weight(), mass.height());
    } else if (this instanceof Takes takes) {
      return Stream.of(takes.question());
    } else if (this instanceof Answered answered) {
      return Stream.of(answered.question());
    }
    return parts().stream().flatMap(Clause::asked);
  }

  private Collection<Clause> parts() {
    if (this instanceof All all) {
      return all.parts();
    } else if (this instanceof Any any) {
      return any.parts();
    }
    return this instanceof Not not ? List.of(not.part()) : List.of();
  }
}
