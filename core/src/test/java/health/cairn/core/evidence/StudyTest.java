package health.cairn.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyTest {
  private static Study study(Flag.Kind... flags) {
    var none = Optional.<String>empty();
    return new Study(
        SourceId.of("EXAMPLE2026"),
        "Example 2026",
        List.of(),
        List.of(),
        Condition.OCD,
        "make-believe",
        "open",
        new Study.Regimen(none, none, none, none),
        Optional.empty(),
        List.of(flags).stream().map(kind -> new Flag(kind, "an example")).toList(),
        List.of());
  }

  @Test
  void aPlanOrAClinicsStatementIsNoEvidence() {
    assertThat(study(Flag.Kind.OVERLAP, Flag.Kind.NOT_EVIDENCE).isEvidence()).isFalse();
    assertThat(study(Flag.Kind.OVERLAP).isEvidence()).isTrue();
  }

  @Nested
  class AFigure {
    private StudyFigure figure(
        Optional<Double> value, Optional<Double> low, Optional<Double> high) {
      return new StudyFigure(
          "day 1", "response-rate", value, low, high, Optional.of(10), Optional.empty(), Mark.SEEN);
    }

    @Test
    void hasAValueOrAnInterval() {
      assertThatCode(() -> figure(Optional.empty(), Optional.of(0.1), Optional.of(0.2)))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> figure(Optional.empty(), Optional.of(0.1), Optional.empty()))
          .hasMessageContaining("neither a value nor an interval");
      assertThatThrownBy(() -> figure(Optional.empty(), Optional.empty(), Optional.of(0.1)))
          .hasMessageContaining("neither a value nor an interval");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.6, 0.7", "0.5, 0.2, 0.4", ", 0.4, 0.2"})
    void liesInsideItsInterval(Double value, double low, double high) {
      assertThatThrownBy(
              () -> figure(Optional.ofNullable(value), Optional.of(low), Optional.of(high)))
          .hasMessageContaining("out of order");
    }
  }

  @Nested
  class ACitedValue {
    @Test
    void namesASourceUnlessItIsADefault() {
      assertThatThrownBy(() -> Cited.of(0.5, Mark.SEEN)).hasMessageContaining("names no source");
      assertThat(Cited.of(0.5, Mark.PROPOSED).sources()).isEmpty();
    }

    @Test
    void keepsItsCitationWhenItsValueIsConverted() {
      var cited = new Cited<>(2, List.of(SourceId.of("S16")), Mark.SEEN, Optional.of("note"));
      assertThat(cited.map(days -> days * 24))
          .isEqualTo(new Cited<>(48, List.of(SourceId.of("S16")), Mark.SEEN, Optional.of("note")));
    }
  }

  @Test
  void aSourceIdBeginsWithACapital() {
    assertThatThrownBy(() -> SourceId.of("s16")).hasMessageContaining("(s16)");
    assertThat(SourceId.of("S16")).isLessThan(SourceId.of("S17")).hasToString("S16");
  }

  @Test
  void aSourceKeepsItsAddresses() {
    var address = new Source.Address("https://example.org", true);
    assertThat(new Source(SourceId.of("S99"), "Example", List.of(address)).addresses())
        .containsExactly(address);
  }
}
