package health.cairn.app.web;

import java.util.Locale;

/**
 * A part of every page that a feature owns. A feature makes a bean of it; the fragment shows
 * nothing where there is nothing to show.
 *
 * @param order the smaller, the earlier
 * @param fragment of the template
 */
public record FramePart(Place place, int order, String template, String fragment) {
  /** Where in the frame. */
  public enum Place {
    /** Among what a browser loads. */
    HEAD,
    /** Above what the page is about. */
    TOP,
    /** Below the nav. */
    FOOT,
    /** After everything else. */
    END;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
