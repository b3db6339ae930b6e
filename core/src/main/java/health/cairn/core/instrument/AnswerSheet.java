package health.cairn.core.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Turns what was ticked into answers, or into every problem with it. */
record AnswerSheet(Instrument instrument) {

  Checked<Answers> read(List<String> words) {
    var problems = new ArrayList<String>();
    var values = values(words, problems);
    problems.addAll(problems(values));
    return checked(values, problems);
  }

  /** What can be read of some words; the rest as blanks. */
  List<OptionalInt> legible(List<String> words) {
    return values(words, new ArrayList<>());
  }

  private List<OptionalInt> values(List<String> words, List<String> problems) {
    var values = new ArrayList<OptionalInt>();
    for (var place = 0; place < words.size(); place++) {
      values.add(value(place, words.get(place).strip(), problems));
    }
    return values;
  }

  Checked<Answers> check(List<OptionalInt> values) {
    return checked(values, problems(values));
  }

  private Checked<Answers> checked(List<OptionalInt> values, List<String> problems) {
    return Checked.of(
        problems, () -> new Answers(instrument.id(), instrument.version(), filledUp(values)));
  }

  /** Items at the end that are never counted may be left off: they are blank then. */
  private List<OptionalInt> filledUp(List<OptionalInt> values) {
    var all = new ArrayList<>(values);
    while (all.size() < instrument.items().size()) {
      all.add(OptionalInt.empty());
    }
    return all;
  }

  private OptionalInt value(int place, String word, List<String> problems) {
    if (word.isEmpty() || word.equals("_")) {
      return OptionalInt.empty();
    }
    var yesNo = yesNo(place, word.toLowerCase(Locale.ROOT));
    if (yesNo.isPresent()) {
      return yesNo;
    }
    if (!word.matches("-?[0-9]{1,9}")) {
      problems.add(
          "Answer %d (%s) must be a whole number.\nLeave it blank when the item was not answered."
              .formatted(place + 1, shortened(word)));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(word));
  }

  private OptionalInt yesNo(int place, String word) {
    var items = instrument.items();
    if (place >= items.size()
        || items.get(place).lowest() != 0
        || items.get(place).highest() != 1) {
      return OptionalInt.empty();
    }
    return switch (word) {
      case "yes", "y" -> OptionalInt.of(1);
      case "no", "n" -> OptionalInt.of(0);
      default -> OptionalInt.empty();
    };
  }

  private List<String> problems(List<OptionalInt> values) {
    var items = instrument.items();
    if (items.isEmpty()) {
      return List.of(
          "%s takes a total only: its items are not shipped.\nEnter the total instead of %d answers."
              .formatted(instrument.title(), values.size()));
    }
    var problems = new ArrayList<String>();
    if (values.size() < leastAnswers() || values.size() > items.size()) {
      problems.add(wrongCount(values.size()));
    }
    for (var place = 0; place < Math.min(values.size(), items.size()); place++) {
      var value = values.get(place);
      var item = items.get(place);
      if (value.isPresent() && !item.accepts(value.getAsInt())) {
        problems.add(outOfRange(item, value.getAsInt()));
      }
    }
    return problems;
  }

  private int leastAnswers() {
    var items = instrument.items();
    var least = items.size();
    while (least > 0 && !items.get(least - 1).scored()) {
      least--;
    }
    return least;
  }

  private String wrongCount(int count) {
    var most = instrument.items().size();
    var least = leastAnswers();
    return "%s takes %s answers, not %d.\nKeep the place of an item that was not answered: leave it blank."
        .formatted(instrument.title(), least == most ? least : least + " or " + most, count);
  }

  private String outOfRange(Item item, int value) {
    return "%s item %d (%d) must be %s.\nMaybe an answer was left out, or another instrument was meant."
        .formatted(instrument.title(), item.number(), value, item.range());
  }

  private static String shortened(String word) {
    return word.length() > 20 ? word.substring(0, 20) + "…" : word;
  }
}
