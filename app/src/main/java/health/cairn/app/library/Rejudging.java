package health.cairn.app.library;

import health.cairn.core.eligibility.Rules;
import java.util.List;
import java.util.UUID;

/** Looks what other rules would say of the evaluations that the clinic has. */
public interface Rejudging {
  Rejudged compare(Rules before, Rules after);

  /**
   * What would be different.
   *
   * @param evaluations how many were judged twice
   */
  record Rejudged(int evaluations, List<Move> moves, List<Shift> shifts) {
    public Rejudged {
      moves = List.copyOf(moves);
      shifts = List.copyOf(shifts);
    }

    /** How many verdicts would be others. */
    public int moved() {
      return moves.stream().mapToInt(it -> it.who().size()).sum();
    }
  }

  /** Verdicts that would change from one word to another, and whose. */
  record Move(String from, String to, List<Who> who) {
    public Move {
      who = List.copyOf(who);
    }
  }

  /** A patient as lists name them; without a name where the record is restricted. */
  record Who(UUID patient, String name) {}

  /**
   * A criterion that would hold for others.
   *
   * @param holds for how many it would newly hold
   * @param passes for how many it would hold no more
   * @param asksAgain how many times it was set aside and would stand again
   */
  record Shift(String criterion, String title, int holds, int passes, int asksAgain) {}
}
