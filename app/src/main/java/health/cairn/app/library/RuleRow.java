package health.cairn.app.library;

import health.cairn.app.web.Tone;
import health.cairn.app.web.Wording;
import health.cairn.content.Sources;
import health.cairn.core.eligibility.Approver;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A criterion or required item as its page shows it.
 *
 * @param group its first letters, which name what it is about
 * @param severity empty for a required item
 * @param done what must have been found; empty for a criterion
 * @param override who may set it aside; empty where nobody may
 * @param mark the mark and sources on one line
 * @param reviewDue in words; empty where no day is set
 */
record RuleRow(
    String id,
    String version,
    String title,
    String group,
    String severity,
    String tone,
    String action,
    String about,
    String holds,
    String done,
    String says,
    String override,
    String mark,
    boolean weak,
    List<String> sources,
    String note,
    boolean active,
    String reviewDue,
    boolean overdue) {

  static RuleRow of(RuleFile.Item item, ClauseWords words, LocalDate today) {
    var criterion = item.criterion();
    var by = item.by();
    return new RuleRow(
        item.id(),
        item.version(),
        words.wording().content(item.title()),
        group(item.id()),
        criterion.map(it -> it.severity().word()).orElse(""),
        criterion.map(it -> Tone.of(it.severity())).orElse(""),
        criterion.map(it -> it.action().word()).orElse(""),
        criterion.map(Criterion::actionDetail).orElse(""),
        words.of(item.when()),
        item.rule() instanceof Requirement it ? words.of(it.done()) : "",
        criterion.map(it -> words.wording().content(it.says())).orElse(""),
        criterion.flatMap(Criterion::override).map(Approver::word).orElse(""),
        by.brief(),
        List.of("PROPOSED", "RECALLED").contains(by.mark().word()),
        Sources.citations(by),
        by.note().orElse(""),
        item.inUse().active(),
        due(item.inUse().reviewDue(), words.wording()),
        item.inUse().isReviewDue(today));
  }

  private static String due(Optional<LocalDate> day, Wording wording) {
    return day.map(wording::day).orElse("");
  }

  /** E-CV of E-CV-06; all medicines and all required items are one group each. */
  private static String group(String id) {
    return id.startsWith("E-") ? id.replaceFirst("-[0-9]+$", "") : id.substring(0, 1);
  }

  /** Whether every word that was looked for stands in it somewhere. */
  boolean isFound(String wanted) {
    var all = String.join(" ", id, title, holds, done, says, about, note).toLowerCase(Locale.ROOT);
    return List.of(wanted.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
        .allMatch(all::contains);
  }
}
