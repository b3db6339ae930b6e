package health.cairn.core.ruling;

import java.util.List;
import java.util.Optional;

/** What the rules say to an act; {@code F} is the fact, or the facts, that it makes. */
public sealed interface Ruling<F> {

  /** The fact, and nothing against it. */
  record Allows<F>(F fact) implements Ruling<F> {}

  /**
   * The fact, once a person has confirmed it.
   *
   * @param cautions all there is to look at again; never none
   */
  record AsksFirst<F>(F fact, List<Caution> cautions) implements Ruling<F> {
    public AsksFirst {
      cautions = List.copyOf(cautions);
    }
  }

  /**
   * No fact.
   *
   * @param refusals every reason, not the first alone; never none
   * @param cautions what would have to be confirmed besides
   */
  record Refuses<F>(List<Refusal> refusals, List<Caution> cautions) implements Ruling<F> {
    public Refuses {
      refusals = List.copyOf(refusals);
      cautions = List.copyOf(cautions);
    }
  }

  /** One answer for each kind of ruling. */
  interface Cases<F, R> {
    R allows(F fact);

    R asksFirst(F fact, List<Caution> cautions);

    R refuses(List<Refusal> refusals, List<Caution> cautions);
  }

  default <R> R as(Cases<F, R> cases) {
    if (this instanceof Allows<F> it) {
      return cases.allows(it.fact());
    }
    if (this instanceof AsksFirst<F> it) {
      return cases.asksFirst(it.fact(), it.cautions());
    }
    if (this instanceof Refuses<F> it) {
      return cases.refuses(it.refusals(), it.cautions());
    }
    throw new AssertionError(this);
  }

  /** The fact, whether or not it is to be confirmed first. */
  default Optional<F> made() {
    if (this instanceof Allows<F> it) {
      return Optional.of(it.fact());
    }
    return this instanceof AsksFirst<F> it ? Optional.of(it.fact()) : Optional.empty();
  }

  /** Empty when there is a fact. */
  default List<Refusal> refusals() {
    return this instanceof Refuses<F> it ? it.refusals() : List.of();
  }

  default List<Caution> cautions() {
    if (this instanceof AsksFirst<F> it) {
      return it.cautions();
    }
    return this instanceof Refuses<F> it ? it.cautions() : List.of();
  }
}
