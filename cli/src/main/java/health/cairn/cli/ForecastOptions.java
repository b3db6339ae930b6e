package health.cairn.cli;

import health.cairn.core.forecast.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * How a forecast was asked for.
 *
 * @param at facts after this day are left out; empty for now
 * @param svg where the chart goes
 */
record ForecastOptions(
    Settings settings, Optional<LocalDate> at, Optional<Path> svg, boolean json, boolean ascii) {
  private static final String HORIZON = "--horizon";
  private static final String RISK = "--risk";
  private static final String AT = "--at";
  private static final String POINTS = "--points";
  private static final String SVG = "--svg";
  private static final String ASCII = "--ascii";

  static CommandSpec addTo(CommandSpec spec) {
    return spec.addOption(Options.json())
        .addOption(
            Options.value(
                HORIZON, "TIME", "How far the bands look ahead: 26w (the default), 180d, 6m, 1y."))
        .addOption(
            Options.value(
                RISK,
                "SHARE",
                "Highest chance of losing response before the booster, for instance 0.20;",
                "the protocol's own without it."))
        .addOption(
            Options.value(
                AT, "DATE", "As it was known at the end of that day: later facts are left out."))
        .addOption(
            Options.value(
                POINTS, "256|512", "Draws a block: 256 (the default) or 512 for reports."))
        .addOption(Options.value(SVG, "FILE", "Write the chart into this file."))
        .addOption(Options.flag(ASCII, "Draw with plain letters."));
  }

  static ForecastOptions of(ParseResult asked) {
    return new ForecastOptions(
        new Settings(points(asked), horizon(asked), risk(asked)),
        at(asked),
        Optional.ofNullable(asked.<String>matchedOptionValue(SVG, null)).map(Path::of),
        asked.hasMatchedOption(Options.JSON),
        asked.hasMatchedOption(ASCII));
  }

  private static double horizon(ParseResult asked) {
    String word = asked.matchedOptionValue(HORIZON, "26w");
    return Horizon.days(word)
        .orElseThrow(
            () ->
                Options.refused(
                    asked,
                    "The horizon (--horizon %s) must be from 1 day to 2 years.\nFor instance 26w, 180d, 6m or 1y."
                        .formatted(word)));
  }

  private static OptionalDouble risk(ParseResult asked) {
    if (!asked.hasMatchedOption(RISK)) {
      return OptionalDouble.empty();
    }
    String word = asked.matchedOptionValue(RISK, "");
    var risk = decimal(word);
    if (!(risk > 0 && risk < 1)) {
      throw Options.refused(
          asked,
          "The risk (--risk %s) must lie between 0 and 1.\n%s"
              .formatted(
                  word,
                  risk >= 1 && risk < 100
                      ? "Maybe you mean " + risk / 100 + "."
                      : "For instance 0.20."));
    }
    return OptionalDouble.of(risk);
  }

  private static double decimal(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static int points(ParseResult asked) {
    String word = asked.matchedOptionValue(POINTS, "256");
    return switch (word) {
      case "256" -> 256;
      case "512" -> 512;
      default ->
          throw Options.refused(
              asked,
              "The points (--points %s) must be 256 or 512.\nLeave the option out for 256."
                  .formatted(word));
    };
  }

  private static Optional<LocalDate> at(ParseResult asked) {
    if (!asked.hasMatchedOption(AT)) {
      return Optional.empty();
    }
    String word = asked.matchedOptionValue(AT, "");
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeParseException e) {
      throw Options.refused(
          asked,
          "The date (--at %s) cannot be read.\nWrite it as year-month-day, for instance 2026-11-12."
              .formatted(word));
    }
  }
}
