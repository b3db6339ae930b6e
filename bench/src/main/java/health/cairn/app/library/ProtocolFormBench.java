package health.cairn.app.library;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.content.FileText;
import health.cairn.content.Protocols;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The form of a protocol, from its file to what the page shows and from what was typed to what is
 * wrong with it; without the page itself. In the package of the form, which nobody else needs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProtocolFormBench {
  private final ProtocolStock stock = new ProtocolStock();

  private final Wording wording = wording();
  private final String text = Protocols.text(Protocols.ids().get(0)).orElseThrow();
  private final Map<String, String> typed = typed();

  private Map<String, String> typed() {
    var typed = new HashMap<>(shown());
    typed.replaceAll((field, value) -> field.equals("dose.start.value") ? "0.45" : value);
    return typed;
  }

  private static Wording wording() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages");
    words.setDefaultEncoding("UTF-8");
    var context = new AnnotationConfigApplicationContext();
    context.registerBean("messageSource", ResourceBundleMessageSource.class, () -> words);
    context.registerBean(
        ClinicSettings.class, () -> new ClinicSettings("Clinic", ZoneOffset.UTC, "", ""));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.register(Wording.class);
    context.refresh();
    return context.getBean(Wording.class);
  }

  @Benchmark
  public Map<String, String> shown() {
    return ProtocolForm.edit(ProtocolForm.of(text, wording), wording).shown(new FileText(text));
  }

  @Benchmark
  public List<Object> checked() {
    var form = ProtocolForm.edit(ProtocolForm.of(text, wording), wording);
    var edit = new CitedEdit(form, new FileText(text), new Typed(typed, wording));
    return List.of(edit.unexplained(wording), stock.read(edit.written()));
  }
}
