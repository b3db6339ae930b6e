package health.cairn.cli;

import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentText;
import health.cairn.core.instrument.InstrumentText.Label;
import health.cairn.core.instrument.Item;
import java.util.List;
import java.util.OptionalInt;

/** The answers in the words that a clinic's licence brings, to compare with the form. */
final class AnswerLines {
  private AnswerLines() {}

  /** One entry an item; empty without the words. */
  static String of(Instrument instrument, Answers answers, Look look) {
    return instrument.text().map(words -> lines(instrument, words, answers, look)).orElse("");
  }

  private static String lines(
      Instrument instrument, InstrumentText words, Answers answers, Look look) {
    var lines = new StringBuilder("\n");
    for (int place = 0; place < instrument.items().size(); place++) {
      var item = instrument.items().get(place);
      var answer = answer(answers.values().get(place), labels(words, item));
      lines.append(
          Paragraph.item(mark(item), instrument.prompt(item) + ": " + answer, look.width()));
    }
    return lines.toString();
  }

  private static String mark(Item item) {
    var number = Integer.toString(item.number());
    return " ".repeat(Math.max(1, 4 - number.length())) + number + "  ";
  }

  private static List<Label> labels(InstrumentText words, Item item) {
    return words.items().stream()
        .filter(it -> it.id().equals(item.id()))
        .flatMap(it -> it.labels().stream())
        .toList();
  }

  private static String answer(OptionalInt value, List<Label> labels) {
    if (value.isEmpty()) {
      return "blank";
    }
    return labels.stream()
        .filter(label -> label.answer() == value.getAsInt())
        .findFirst()
        .map(label -> value.getAsInt() + ", " + label.text())
        .orElseGet(() -> Integer.toString(value.getAsInt()));
  }
}
