package health.cairn.cli;

import org.junit.jupiter.api.Test;

class ForecastPageTest {
  @Test
  void look() {
    System.out.println(
        ForecastPage.of(Samples.course(Samples.chart()), new Look(true, new Paint(false), 80)));
    System.out.println(
        ForecastPage.of(Samples.course(Samples.chart()), new Look(false, new Paint(false), 80)));
    System.out.println(ForecastJson.of(Samples.course(Samples.chart()), false).substring(0, 4200));
  }
}
