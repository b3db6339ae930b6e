package health.cairn.cli;

import health.cairn.content.Instruments;
import health.cairn.content.Populations;
import health.cairn.content.Protocols;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.Population;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.simulation.Boosters;
import health.cairn.core.simulation.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The words of {@code cairn simulate}, turned into a trial or refused. */
record SimulateOptions(ParseResult asked) {
  private static final String CONDITION = "--condition";
  private static final String PROTOCOL = "--protocol";
  private static final String INSTRUMENT = "--instrument";
  private static final String PATIENTS = "--patients";
  private static final String SEED = "--seed";
  private static final String WEEKS = "--weeks";
  private static final String BOOSTERS = "--boosters";
  private static final String ANTIDEPRESSANT = "--antidepressant";
  private static final String EVERY = "every=";
  private static final String ADAPTIVE = "adaptive";

  static CommandSpec addTo(CommandSpec spec) {
    return spec.addOption(
            Options.value(CONDITION, "CONDITION", "What is treated, for instance depression."))
        .addOption(
            Options.value(PROTOCOL, "PROTOCOL", "How; the condition's usual one without it."))
        .addOption(
            Options.value(INSTRUMENT, "INSTRUMENT", "Seen with; the protocol's own without it."))
        .addOption(Options.value(PATIENTS, "N", "How many patients, 1000 without it."))
        .addOption(Options.value(SEED, "S", "Another seed, other patients; 1 without it."))
        .addOption(Options.value(WEEKS, "W", "How long they are followed, 26 without it."))
        .addOption(
            Options.value(
                BOOSTERS,
                "POLICY",
                "none (the default), every=28 (days), adaptive or adaptive=0.20 (risk)."))
        .addOption(
            Options.value(ANTIDEPRESSANT, "yes|no", "Whether they take one; not known without it."))
        .addOption(Options.json());
  }

  Trial trial() {
    var condition = condition();
    var protocol = protocol(condition);
    var population = Populations.of(condition);
    try {
      return new Trial(
          population,
          antidepressant(),
          protocol,
          instrument(protocol, population),
          whole(PATIENTS, 1000, Trial.MOST_PATIENTS),
          seed(),
          whole(WEEKS, 26, Trial.MOST_WEEKS),
          boosters(protocol));
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private Condition condition() {
    var word = word(CONDITION);
    var known = String.join(", ", Arrays.stream(Condition.values()).map(Condition::id).toList());
    if (word.isEmpty()) {
      throw refused("The condition is missing.\nGive --condition with one of: " + known + ".");
    }
    return Condition.of(word.get())
        .orElseThrow(
            () ->
                refused(
                    "The condition (--condition %s) is not known.\nKnown are: %s."
                        .formatted(word.get(), known)));
  }

  private Protocol protocol(Condition condition) {
    var word = word(PROTOCOL);
    if (word.isEmpty()) {
      return Protocols.usual(condition);
    }
    var ids = Protocols.ids(condition);
    var found = ids.stream().filter(id -> id.value().equals(word.get())).findFirst();
    return found
        .flatMap(Protocols::find)
        .orElseThrow(() -> refused(unknownProtocol(word.get(), condition, ids)));
  }

  private static String unknownProtocol(String word, Condition condition, List<ProtocolId> ids) {
    return "The protocol (--protocol %s) is not one for %s.\nKnown are: %s."
        .formatted(
            word, condition.id(), String.join(", ", ids.stream().map(Object::toString).toList()));
  }

  private InstrumentId instrument(Protocol protocol, Population population) {
    var word = word(INSTRUMENT);
    if (word.isPresent()) {
      return Instruments.id(word.get()).orElseThrow(() -> refused(unknownInstrument(population)));
    }
    var primary = protocol.measures().primary().value();
    return population.measure(primary).isPresent() ? primary : population.primaryInstrument();
  }

  private String unknownInstrument(Population population) {
    return "The instrument (--instrument %s) is not known.\nThis condition is seen with %s."
        .formatted(
            word(INSTRUMENT).orElse(""),
            String.join(", ", population.instruments().stream().map(Object::toString).toList()));
  }

  private Boosters boosters(Protocol protocol) {
    var word = word(BOOSTERS).orElse("none");
    if (word.equals("none")) {
      return new Boosters.None();
    }
    if (word.equals(ADAPTIVE)) {
      return Boosters.Adaptive.at(protocol.boosterLimits().risk());
    }
    try {
      if (word.startsWith(EVERY)) {
        return new Boosters.Every(Integer.parseInt(word.substring(EVERY.length())));
      }
      if (word.startsWith(ADAPTIVE + "=")) {
        return Boosters.Adaptive.at(Double.parseDouble(word.substring(ADAPTIVE.length() + 1)));
      }
    } catch (NumberFormatException e) {
      throw unknownPolicy(word);
    }
    throw unknownPolicy(word);
  }

  private RuntimeException unknownPolicy(String word) {
    return refused(
        "The boosters (--boosters %s) are not known.\nGive none, every=28, adaptive or adaptive=0.20."
            .formatted(word));
  }

  private Antidepressant antidepressant() {
    return switch (word(ANTIDEPRESSANT).orElse("")) {
      case "" -> Antidepressant.UNKNOWN;
      case "yes" -> Antidepressant.YES;
      case "no" -> Antidepressant.NO;
      default ->
          throw refused(
              "The antidepressant (--antidepressant %s) is yes or no.\nLeave it out if not known."
                  .formatted(word(ANTIDEPRESSANT).orElse("")));
    };
  }

  private int whole(String option, int without, int most) {
    var word = word(option);
    if (word.isEmpty()) {
      return without;
    }
    var value = number(word.get());
    if (value.isEmpty() || value.get() < 1 || value.get() > most) {
      throw refused(
          "The number (%s %s) must be a whole number from 1 to %d.\nFor instance %s %d."
              .formatted(option, word.get(), most, option, without));
    }
    return (int) (long) value.get();
  }

  private long seed() {
    var word = word(SEED).orElse("1");
    return number(word)
        .orElseThrow(
            () ->
                refused(
                    "The seed (--seed %s) must be a whole number.\nFor instance --seed 1."
                        .formatted(word)));
  }

  private static Optional<Long> number(String word) {
    try {
      return Optional.of(Long.parseLong(word));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<String> word(String option) {
    return Optional.ofNullable(asked.<String>matchedOptionValue(option, null));
  }

  private RuntimeException refused(String message) {
    return Options.refused(asked, message);
  }
}
