package health.cairn.core.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SvgChartTest {
  @Test
  void look() throws Exception {
    Files.writeString(Path.of("/tmp/wide.svg"), SvgChart.draw(Samples.chart(), SvgChart.Size.WIDE));
    Files.writeString(
        Path.of("/tmp/narrow.svg"), SvgChart.draw(Samples.chart(), SvgChart.Size.NARROW));
  }
}
