package health.cairn.content;

import health.cairn.core.evidence.Cited;
import health.cairn.core.protocol.ChartingLimits;
import java.time.Duration;

/** When what is charted is looked at again: the limits that ship with Cairn, and their reader. */
public final class Charting {
  static final String KIND = "charting/1";
  private static final String FILE = "charting/charting.json";
  private static final double MOST_TIMES = 10;
  private static final double MOST_HOURS = 24;

  private Charting() {}

  public static ChartingLimits limits() {
    return Shipped.LIMITS;
  }

  /** The file, as it ships. */
  public static String text() {
    return Document.text(FILE);
  }

  /** A clinic's own. */
  public static Read<ChartingLimits> read(Document document) {
    return read(document, Known.shipped());
  }

  private static Read<ChartingLimits> read(Document document, Known known) {
    var citing = new Citing(known);
    return document.read(root -> limits(root, citing));
  }

  private static ChartingLimits limits(Place root, Citing citing) {
    root.kind(KIND)
        .knowing(
            "version",
            "title",
            "amountShare",
            "weightShare",
            "farAbove",
            "leastShare",
            "sameVisitHours",
            "twiceHours",
            "stops");
    root.required("title").text();
    return new ChartingLimits(
        root.required("version").text(),
        citing.share(root, "amountShare"),
        citing.share(root, "weightShare"),
        citing.number(root, "farAbove", 1, MOST_TIMES),
        citing.share(root, "leastShare"),
        hours(root, "sameVisitHours", citing),
        hours(root, "twiceHours", citing),
        root.required("stops").list(Charting::stop));
  }

  private static Cited<Duration> hours(Place root, String key, Citing citing) {
    return citing
        .number(root, key, 0, MOST_HOURS)
        .map(it -> Duration.ofSeconds(Math.round(it * 3600)));
  }

  private static ChartingLimits.Stop stop(Place place) {
    place.knowing("id", "title");
    return new ChartingLimits.Stop(place.required("id").id(), place.required("title").text());
  }

  /** Read when first asked for. */
  private static final class Shipped {
    static final ChartingLimits LIMITS = read(Document.resource(FILE), Known.trusting()).orThrow();
  }
}
