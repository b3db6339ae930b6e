package health.cairn.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SvgChartTest {
  @Test
  void look() throws Exception {
    Files.writeString(Path.of("/tmp/wide.svg"), SvgChart.draw(Samples.chart(), SvgChart.Size.WIDE));
    Files.writeString(Path.of("/tmp/narrow.svg"), SvgChart.draw(Samples.chart(), SvgChart.Size.NARROW));
  }
}
