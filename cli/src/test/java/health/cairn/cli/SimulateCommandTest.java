package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {
  private final Screen screen = new Screen();

  @Test
  void showsResponseAndDurability() {
    assertThat(simulate("--patients", "200")).isZero();
    assertThat(screen.out())
        .contains("Depression · ", "200 virtual patients, 26 weeks, boosters none, seed 1")
        .contains("After infusion", "Days after series", "Infusions per patient  6.0")
        .containsPattern("\n  28 +\\d+ % ")
        .contains("no evidence");
    assertThat(screen.err()).isEmpty();
    assertThat(screen.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void givesTheSameJsonForTheSameSeedOnly() {
    var again = new Screen();
    var other = new Screen();
    assertThat(simulate("--patients", "200", "--json")).isZero();
    again.run("simulate", "--condition", "depression", "--patients", "200", "--json");
    other.run(
        "simulate", "--condition", "depression", "--patients", "200", "--json", "--seed", "2");
    assertThat(again.out()).isEqualTo(screen.out()).isNotEqualTo(other.out());
    assertThat(screen.out())
        .contains("\"patients\": 200,", "\"seed\": 1,", "{\"k\": 1, ", "\"inResponse\": ")
        .contains("\"atRisk\": ", "\"infusionsPerPatient\": 6.0,", "\"daysInResponse\": ");
  }

  @Test
  void givesBoosters() {
    assertThat(simulate("--patients", "20", "--boosters", "every=28", "--json")).isZero();
    assertThat(screen.out()).contains("\"boosters\": \"every=28\"");
    var adaptive = new Screen();
    assertThat(
            adaptive.run(
                "simulate",
                "--condition",
                "depression",
                "--patients",
                "3",
                "--weeks",
                "8",
                "--antidepressant",
                "no",
                "--boosters",
                "adaptive=0.3",
                "--json"))
        .isZero();
    assertThat(adaptive.out()).contains("\"boosters\": \"adaptive=0.3\"");
  }

  @Test
  void showsProgressToWhoWatches() {
    screen.watched();
    simulate("--patients", "100");
    assertThat(screen.err()).contains("\r[#", " of 100 patients");
  }

  @ParameterizedTest
  @CsvSource({
    "--protocol, crps-outpatient, Known are: depression-induction",
    "--instrument, nix, This condition is seen with",
    "--instrument, pcl-5, Maybe one of",
    "--patients, 0, --patients 1000",
    "--patients, many, --patients 1000",
    "--weeks, 521, --weeks 26",
    "--seed, x, --seed 1",
    "--boosters, weekly, every=28",
    "--boosters, every=x, every=28",
    "--boosters, every=0, 1 to 730",
    "--boosters, adaptive=2, between 0 and 1",
    "--antidepressant, perhaps, yes or no"
  })
  void refusesAWrongValueWithARemedy(String option, String value, String remedy) {
    assertThat(simulate(option, value)).isEqualTo(2);
    assertThat(screen.err()).contains(remedy).doesNotContain("\tat ");
  }

  @Test
  void needsACondition() {
    assertThat(screen.run("simulate")).isEqualTo(2);
    assertThat(screen.err()).contains("The condition is missing");
    assertThat(screen.run("simulate", "--condition", "gout")).isEqualTo(2);
    assertThat(screen.err()).contains("--condition gout", "Known are: depression");
  }

  private int simulate(String... more) {
    var words = new ArrayList<>(List.of("simulate", "--condition", "depression"));
    words.addAll(List.of(more));
    return screen.run(words.toArray(String[]::new));
  }
}
