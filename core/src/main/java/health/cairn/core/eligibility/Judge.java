package health.cairn.core.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Judges conditions on one evaluation on one day of the clinic. A blank is never "no".
 *
 * @param notAsked the questions that do not apply to the patient, and have no answer
 */
record Judge(Evaluation evaluation, LocalDate today, Predicate<Code> notAsked) {
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What does not apply holds for nobody: a man is not pregnant, and needs no test. */
  Truth truth(Clause when) {
    return truth(when, false);
  }

  /** What does not apply is done. */
  Truth isDone(Clause when) {
    return truth(when, true);
  }

  /**
   * @param elsewhere whether a part about a question that does not apply holds; within a "not" it
   *     is the other way round, so that the whole is as the caller wants it
   */
  private Truth truth(Clause when, boolean elsewhere) {
    if (when instanceof Clause.All all) {
      return Truth.all(all.parts().stream().map(it -> truth(it, elsewhere)).toList());
    } else if (when instanceof Clause.Any any) {
      return Truth.any(any.parts().stream().map(it -> truth(it, elsewhere)).toList());
    } else if (when instanceof Clause.Not not) {
      return truth(not.part(), !elsewhere).not();
    } else if (when instanceof Clause.Always) {
      return Truth.YES;
    }
    return when.questions().stream().anyMatch(notAsked) ? Truth.of(elsewhere) : ofOne(when);
  }

  private Truth ofOne(Clause when) {
    if (when instanceof Clause.Says says) {
      return known(says.question(), answer -> word(answer).map(says.words()::contains));
    } else if (when instanceof Clause.Takes takes) {
      return known(takes.question(), answer -> takes(answer, takes.names()));
    } else if (when instanceof Clause.Answered answered) {
      return Truth.of(evaluation.known(answered.question()).filter(Judge::isWhole).isPresent());
    }
    return ofNumbers(when);
  }

  private Truth ofNumbers(Clause when) {
    if (when instanceof Clause.Measures measures) {
      return known(measures.question(), answer -> number(answer).map(measures.limit()::met));
    } else if (when instanceof Clause.Within within) {
      return known(within.question(), answer -> days(answer).map(days -> days <= within.days()));
    } else if (when instanceof Clause.Years years) {
      return known(years.question(), answer -> years(answer).map(years.limit()::met));
    }
    return when instanceof Clause.BodyMass mass ? bodyMass(mass) : Truth.UNKNOWN;
  }

  /** kg/m²: weight in kg over the square of the height in cm. */
  private static double bodyMass(double weight, double height) {
    return weight * 10_000 / (height * height);
  }

  private Truth bodyMass(Clause.BodyMass mass) {
    var weight = evaluation.known(mass.weight()).flatMap(finding -> number(finding.answer()));
    var height = evaluation.known(mass.height()).flatMap(finding -> number(finding.answer()));
    return weight.isPresent() && height.isPresent()
        ? Truth.of(mass.limit().met(bodyMass(weight.get(), height.get())))
        : Truth.UNKNOWN;
  }

  /** An answer of another kind than the question's settles nothing. */
  private Truth known(Code question, Function<Answer, Optional<Boolean>> holds) {
    return evaluation
        .known(question)
        .flatMap(finding -> holds.apply(finding.answer()))
        .map(Truth::of)
        .orElse(Truth.UNKNOWN);
  }

  /** The word of an answer that is one; "unknown" is a word, too. */
  static Optional<String> word(Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return Optional.of(yesNo.name().toLowerCase(Locale.ROOT));
    }
    return answer instanceof Answer.Choice choice ? Optional.of(choice.word()) : Optional.empty();
  }

  private static Optional<Double> number(Answer answer) {
    return answer instanceof Answer.Measured number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** A list that may lack some medicines can say that one is taken, never that it is not. */
  private static Optional<Boolean> takes(Answer answer, Collection<String> names) {
    return answer instanceof Answer.Medicines medicines
        ? Optional.of(takes(medicines.names(), names)).filter(it -> it || medicines.isWhole())
        : Optional.empty();
  }

  private static boolean isWhole(Finding finding) {
    return !(finding.answer() instanceof Answer.Medicines medicines) || medicines.isWhole();
  }

  private Optional<Long> days(Answer answer) {
    return day(answer, ChronoUnit.DAYS);
  }

  private Optional<Double> years(Answer answer) {
    return day(answer, ChronoUnit.YEARS).map(Long::doubleValue);
  }

  /** Whole units since a day. */
  private Optional<Long> day(Answer answer, ChronoUnit unit) {
    return answer instanceof Answer.Day day
        ? Optional.of(unit.between(day.date(), today))
        : Optional.empty();
  }

  /** {@code Ativan 1 mg} is lorazepam by its brand; whole words alone count. */
  static boolean takes(Collection<String> listed, Collection<String> names) {
    return listed.stream()
        .map(Judge::words)
        .anyMatch(medicine -> names.stream().map(Judge::words).anyMatch(medicine::contains));
  }

  /** Words between single spaces, one at each end, so that whole words are compared. */
  private static String words(String text) {
    return " " + NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
