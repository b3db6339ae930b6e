package health.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the clinic to a test, and looks after it when the test is over. */
final class Visits implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace HERE = Namespace.create(Visits.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Clinic.class;
  }

  @Override
  public Clinic resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getStore(HERE)
        .computeIfAbsent(Clinic.class, any -> new Clinic(house(test)), Clinic.class);
  }

  private static House house(ExtensionContext test) {
    return test.getRoot()
        .getStore(HERE)
        .computeIfAbsent(House.class, any -> new House(), House.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    var clinic = test.getStore(HERE).get(Clinic.class, Clinic.class);
    if (clinic == null) return;
    var failed = test.getExecutionException().isPresent();
    var name =
        test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName();
    clinic.leave(name, failed);
    if (!failed)
      assertThat(clinic.complaints().all()).as("what the browser complains about").isEmpty();
  }
}
