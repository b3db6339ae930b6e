package health.cairn.app.library;

import health.cairn.app.web.Wording;
import health.cairn.core.eligibility.Clause;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Limit;
import java.util.List;
import java.util.stream.Collectors;

/** What makes a rule hold, in the words of the questions. */
public record ClauseWords(Intake intake, Wording wording) {

  public String of(Clause when) {
    if (when instanceof Clause.All all) {
      return joined(all.parts(), "rules.when.and");
    } else if (when instanceof Clause.Any any) {
      return joined(any.parts(), "rules.when.or");
    } else if (when instanceof Clause.Not not) {
      return wording.say("rules.when.not", of(not.part()));
    }
    return when instanceof Clause.Always ? wording.say("rules.when.always") : ofOne(when);
  }

  private String ofOne(Clause when) {
    if (when instanceof Clause.Says says) {
      return wording.say("rules.when.says", text(says.question()), answers(says));
    } else if (when instanceof Clause.Takes takes) {
      return wording.say("rules.when.takes", String.join(", ", takes.names()));
    } else if (when instanceof Clause.Answered answered) {
      return wording.say("rules.when.answered", text(answered.question()));
    }
    return ofNumbers(when);
  }

  private String ofNumbers(Clause when) {
    if (when instanceof Clause.Measures it) {
      return limit(text(it.question()), it.limit(), unit(it.question()));
    } else if (when instanceof Clause.Within it) {
      return wording.say("rules.when.within", text(it.question()), it.days());
    } else if (when instanceof Clause.Years it) {
      return limit(text(it.question()), it.limit(), wording.say("rules.years"));
    }
    return when instanceof Clause.BodyMass it
        ? limit(wording.say("rules.bmi"), it.limit(), "kg/m²")
        : "";
  }

  private String limit(String what, Limit limit, String unit) {
    return wording
        .say(
            "rules.when.limit",
            what,
            bound(limit.bound().word()),
            wording.number(limit.value()),
            unit)
        .strip();
  }

  String bound(String word) {
    return wording.say("rules.bound." + word);
  }

  private String joined(List<Clause> parts, String key) {
    return parts.stream()
        .map(
            it ->
                it instanceof Clause.All || it instanceof Clause.Any ? "(" + of(it) + ")" : of(it))
        .collect(Collectors.joining(" " + wording.say(key) + " "));
  }

  private String answers(Clause.Says says) {
    return says.words().stream()
        .sorted()
        .map(it -> label(says.question(), it))
        .collect(Collectors.joining(", "));
  }

  private String label(Code code, String word) {
    return intake.question(code).stream()
        .flatMap(it -> it.choices().stream())
        .filter(it -> it.word().equals(word))
        .map(it -> wording.content(it.text()))
        .findFirst()
        .orElseGet(
            () -> List.of("yes", "no").contains(word) ? wording.say("evaluation." + word) : word);
  }

  String text(Code code) {
    return intake.question(code).map(it -> wording.content(it.text())).orElse(code.value());
  }

  String unit(Code code) {
    return intake.question(code).map(it -> wording.content(it.unit())).orElse("");
  }
}
