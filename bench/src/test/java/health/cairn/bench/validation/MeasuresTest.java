package health.cairn.bench.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.cairn.bench.validation.Found.Loss;
import health.cairn.bench.validation.Found.NextScore;
import health.cairn.bench.validation.Found.Response;
import health.cairn.bench.validation.Summary.Coverage;
import health.cairn.content.Populations;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.History.Reading;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The yardsticks themselves. */
class MeasuresTest {
  private static final Design DESIGN = Design.all().get(0);

  /** A forecast whose truth always falls at one place, and who is always and wrongly sure. */
  private static Found sure(double place) {
    var scores =
        Patient.STAGES.stream()
            .map(stage -> new NextScore(DESIGN, 0, stage, 10 + stage, place, 5, 10, 10))
            .toList();
    return new Found(
        DESIGN,
        scores,
        Collections.nCopies(Found.QUANTITIES.size(), place),
        new Response(1, false, false),
        Optional.of(new Loss(30, place, Collections.nCopies(181, 0.0))),
        Optional.of(new Loss(30, place, Collections.nCopies(181, 0.0))),
        500);
  }

  @Nested
  class Limit {
    @Test
    void catchesForecastsThatAreTooSure() {
      var summary = new Summary(Collections.nCopies(600, sure(0.99)));
      var missed = Limits.of(summary).stream().filter(verdict -> !verdict.met()).toList();

      assertThat(missed)
          .extracting(Verdict::what)
          .contains(
              "rank chi-square of ceiling",
              "next score after 3: coverage off 80 %",
              "Brier / population",
              "loss after six scores: coverage off 95 %");
    }

    @Test
    void isWiderForFewerPatients() {
      var few = Limits.of(new Summary(Collections.nCopies(150, sure(0.5))));
      var many = Limits.of(new Summary(Collections.nCopies(600, sure(0.5))));

      assertThat(limit(few, "next score after 1: coverage off 50 %"))
          .isCloseTo(2 * limit(many, "next score after 1: coverage off 50 %"), within(1e-12));
    }

    private static double limit(List<Verdict> verdicts, String what) {
      return verdicts.stream()
          .filter(verdict -> verdict.what().equals(what))
          .mapToDouble(Verdict::limit)
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class Score {
    @Test
    void ofANormalForecastThatHits() {
      // sd (sqrt 2 - 1) / sqrt pi
      assertThat(Crps.normal(0, 2)).isCloseTo(2 * 0.2336949, within(1e-6));
    }

    @Test
    void ofAForecastFarOffIsAlmostTheDistance() {
      assertThat(Crps.normal(100, 1)).isCloseTo(100 - 0.5641896, within(1e-6));
    }

    @Test
    void evenPlacesAreCoveredAsTheySay() {
      var places = IntStream.range(0, 1000).mapToObj(i -> (i + 0.5) / 1000).toList();
      assertThat(Coverage.of(places).shares()).containsExactly(0.5, 0.8, 0.95);
    }
  }

  @Nested
  class Line {
    private final Baselines baselines =
        new Baselines(
            List.of(
                new Reading(0, Design.PHQ9, 20),
                new Reading(5, Design.PHQ9, 15),
                new Reading(10, Design.PHQ9, 10)),
            Populations.of(Condition.DEPRESSION).measure(Design.PHQ9).orElseThrow());

    @Test
    void goesOnAsTheScoresWent() {
      assertThat(baselines.line(12)).isCloseTo(8, within(1e-9));
      assertThat(baselines.last()).isEqualTo(10);
    }

    @Test
    void stopsAtTheEndOfTheScale() {
      assertThat(baselines.line(40)).isZero();
    }
  }
}
