package health.cairn.content;

import health.cairn.core.eligibility.Approver;
import health.cairn.core.eligibility.Clause;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Limit;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Requirement;
import health.cairn.core.eligibility.RuleSet;
import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Source;
import health.cairn.core.evidence.SourceId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the rules of eligibility and the intake as a page that a medical director can sign. */
final class EligibilityBook {
  private final StringBuilder text = new StringBuilder();
  private final TreeSet<SourceId> cited = new TreeSet<>();

  static String written() {
    var book = new EligibilityBook();
    book.preface();
    EligibilityRules.criteriaSets().forEach(book::criteria);
    book.required(EligibilityRules.requiredSet());
    book.intake(EligibilityRules.intake());
    book.sources();
    return book.text.toString();
  }

  private void preface() {
    text.append(
        """
        # Eligibility

        Which findings stand against an infusion, which medicines interact, what must be known before the first
        one, and what is asked. This page is written from the files in
        `content/src/main/resources/health/cairn/content/rules` and `intake`; a test keeps it equal to them.
        **No rule may be used before the clinic's medical director has signed it.** Marks: see
        [protocols](protocols.md).

        - *Absolute*: not eligible. *Relative*: a named clinician writes down why the benefit is larger, or not
          eligible where the rule blocks. *Caution*: an extra step, acknowledged. *Info*: shown, changes nothing.
        - A blank is never "no": what cannot be judged is missing, and nobody is eligible before it is known.
        - What does not apply to a patient is not asked (*asked when*): it holds for nobody and keeps nobody waiting,
          and no "no" is written down for it. What has an answer counts, whether it would still be asked or not.
        - What the patient's record answers is read there and not asked again (*of the record*). Where record and
          evaluation contradict, the safer answer counts, and nobody is eligible before one of the two is corrected.
          What is brought about, for instance a consent, may replace an earlier, stricter answer without that.
        - "None of these" answers the open yes-or-no questions of a section with no, each by itself; those marked
          *answered alone* are left open.
        - An answer older than its question allows clears nobody; it can still stand against.
        - A criterion that was set aside asks again when a later finding touches it or its version changes.
        - A clinic changes them on its page *Rules*: a new version is a draft until the medical director signs it,
          and a rule that says something else has a version of its own. `"active": false` takes a rule out of use,
          `"reviewDue"` names the day on which somebody must look at it again.
        - A rule answers with words, never with a change of a medicine or a dose. There is no predictive model here.
        """);
  }

  private void criteria(RuleSet<Criterion> set) {
    head(set, "| Id | What | Holds when | Severity | Says | Set aside by | From |", 7);
    for (var it : set.items()) {
      row(
          it.id(),
          it.title(),
          words(it.when()),
          it.severity().word() + ", " + it.action().word() + about(it),
          it.says(),
          it.override().map(Approver::word).orElse(""),
          from(it.citation()));
    }
  }

  private static String about(Criterion criterion) {
    return criterion.actionDetail().isEmpty() ? "" : ": " + criterion.actionDetail();
  }

  private void required(RuleSet<Requirement> set) {
    head(set, "| Id | What | For whom | Done when | From |", 5);
    for (var it : set.items()) {
      row(it.id(), it.title(), words(it.trigger()), words(it.done()), from(it.citation()));
    }
  }

  private void head(RuleSet<?> set, String columns, int count) {
    var about = set.attributes();
    text.append(
        "\n## %s\n\n`%s`, version %s. By %s; funding: %s; revised %s. Uses of traits:"
            .formatted(
                set.title(),
                set.id(),
                set.version(),
                about.developer(),
                about.funding(),
                about.revised()));
    for (var trait : RuleSet.Attributes.TRAITS) {
      text.append(" %s: %s;".formatted(trait, about.uses().get(trait)));
    }
    text.setLength(text.length() - 1);
    text.append(".\n\n%s\n|%s\n".formatted(columns, "---|".repeat(count)));
  }

  private void intake(Intake intake) {
    text.append("\n## Intake\n\n`intake`, version %s.\n".formatted(intake.version()));
    for (var section : intake.sections()) {
      text.append(
          "\n### %s\n\n| Question | Answer | Counts for | Asked when | Code |\n"
              .formatted(section.title()));
      text.append("|---|---|---|---|---|\n");
      section
          .questions()
          .forEach(it -> row(asked(it), answer(it), counts(it), when(it), "`" + it.code() + "`"));
    }
  }

  private static String asked(Question question) {
    return question.help().isEmpty() ? question.text() : question.text() + ". " + question.help();
  }

  private static String when(Question question) {
    return question.terms().askedWhen().map(EligibilityBook::words).orElse("");
  }

  private static String answer(Question question) {
    return kind(question)
        + (question.kind() == Question.Kind.YES_NO && !question.terms().isAmongNone()
            ? "; answered alone"
            : "")
        + question.terms().ofRecord().map(EligibilityBook::ofRecord).orElse("");
  }

  private static String ofRecord(Question.OfRecord it) {
    return "; of the record, %s is safer%s".formatted(it.safer(), it.changes() ? ", changes" : "");
  }

  private static String kind(Question question) {
    return switch (question.kind()) {
      case YES_NO -> "yes, no, unknown";
      case NUMBER ->
          question
              .plausible()
              .map(it -> "%s to %s ".formatted(Words.plain(it.least()), Words.plain(it.most())))
              .orElse("")
              .concat(question.unit());
      case CHOICE ->
          question.choices().stream().map(Question.Option::text).collect(Collectors.joining(" · "));
      case DATE -> "a date";
      case MEDICINES -> "a list, or none";
    };
  }

  private static String counts(Question question) {
    return question.freshFor().map(it -> it.toDays() + " days").orElse("");
  }

  private String from(Citation citation) {
    cited.addAll(citation.sources());
    return citation.brief() + citation.note().map(note -> ". " + note).orElse("");
  }

  private static String words(Clause clause) {
    if (clause instanceof Clause.All all) {
      return joined(all.parts(), " and ");
    } else if (clause instanceof Clause.Any any) {
      return joined(any.parts(), " or ");
    } else if (clause instanceof Clause.Not not) {
      return "not " + words(not.part());
    } else if (clause instanceof Clause.Says says) {
      return says.question() + " is " + String.join(" or ", new TreeSet<>(says.words()));
    } else if (clause instanceof Clause.Takes takes) {
      return "takes " + String.join(", ", takes.names());
    }
    return ofNumbers(clause);
  }

  private static String ofNumbers(Clause clause) {
    if (clause instanceof Clause.Measures measures) {
      return measures.question() + limit(measures.limit());
    } else if (clause instanceof Clause.Years years) {
      return "years since " + years.question() + limit(years.limit());
    } else if (clause instanceof Clause.Within within) {
      return "%s in the last %d days".formatted(within.question(), within.days());
    } else if (clause instanceof Clause.BodyMass mass) {
      return "BMI" + limit(mass.limit());
    }
    return clause instanceof Clause.Answered it ? it.question() + " answered" : "always";
  }

  private static String joined(List<Clause> parts, String by) {
    return parts.stream()
        .map(it -> it.questions().size() > 1 ? "(" + words(it) + ")" : words(it))
        .collect(Collectors.joining(by));
  }

  private static String limit(Limit limit) {
    return " " + limit.bound().word().replace('-', ' ') + " " + Words.plain(limit.value());
  }

  private void sources() {
    text.append("\n## Sources\n\n| Id | Source |\n|---|---|\n");
    cited.forEach(id -> row(id.value(), Sources.find(id).map(Source::citation).orElseThrow()));
    text.append(
        "\nSigned by: ______________________  on: ____________  review due: ____________\n");
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
