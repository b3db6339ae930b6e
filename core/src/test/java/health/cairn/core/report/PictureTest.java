package health.cairn.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.forecast.Forecast.IfBooster;
import health.cairn.core.report.Picture.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PictureTest {
  private final Picture picture = Samples.chart().picture();

  @Nested
  class ItsTableTwin {
    private final List<Picture.Row> rows = picture.rows(Samples.DATED);

    @Test
    void holdsEveryScoreAndEveryInfusion() {
      assertThat(rows.stream().flatMap(it -> it.scores().stream()).toList())
          .containsExactly(19.0, 16.0, 14.0, 11.0);
      assertThat(rows.stream().flatMap(it -> it.stones().stream()).toList())
          .containsExactlyInAnyOrderElementsOf(picture.stones());
    }

    @Test
    void hasOneRowADayInOrder() {
      assertThat(rows).extracting(Picture.Row::day).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void readsTheForecastAtLeastEveryWeek() {
      var ahead = rows.stream().filter(it -> it.expected().isPresent()).toList();
      for (int i = 1; i < ahead.size(); i++) {
        assertThat(ahead.get(i).day() - ahead.get(i - 1).day()).isLessThanOrEqualTo(7.5);
      }
      assertThat(ahead.get(ahead.size() - 1).day()).isEqualTo(picture.to());
    }

    @Test
    void saysNothingOfTheForecastInThePast() {
      assertThat(rows.get(0).expected()).isEmpty();
      assertThat(rows.get(0).value()).contains(19.0);
    }
  }

  @Test
  void isCutToWhatCameLately() {
    var lately = picture.since(8);
    assertThat(lately.scores()).hasSize(1);
    assertThat(lately.from()).isEqualTo(8);
    assertThat(picture.since(-30)).isEqualTo(picture);
  }

  @Test
  void showsABoosterInPlaceOfTheAdvisedOne() {
    var bands = Samples.bands(9, 182);
    var booster = new IfBooster(70, 0.3, Optional.empty(), 0.9, Optional.empty(), bands);
    var boosted = picture.withBooster(booster, 17.5);
    assertThat(boosted.stones().stream().filter(it -> it.kind() == Kind.BOOSTER).toList())
        .extracting(Picture.Stone::day)
        .containsExactly(70.0);
    assertThat(boosted.to()).isEqualTo(126);
  }
}
