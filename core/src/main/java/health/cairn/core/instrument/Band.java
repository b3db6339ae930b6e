package health.cairn.core.instrument;

import health.cairn.core.evidence.Citation;

/**
 * A range of totals with a name.
 *
 * @param from smallest total of the band, in points, included; bands of means run to the next
 *     band's from
 * @param to largest total of the band, in points, included
 */
public record Band(String id, String title, double from, double to, Citation by) {
  Score.Severity severity() {
    return new Score.Severity(id, title);
  }
}
