package health.cairn.app.restriction;

import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientPanel;
import health.cairn.app.security.Routes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a patient's details to who may open the record. */
@Component
record RestrictionPanel(Routes routes) implements PatientPanel {
  @Override
  public String fragment() {
    return "restriction/frame";
  }

  @Override
  public Optional<Object> show(Patient patient) {
    return routes.mayOpen(RestrictionController.PAGE) ? Optional.of(patient) : Optional.empty();
  }
}
