package health.cairn.app.security;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A page about a patient, as the features have them. */
@Controller
class PageOfAPatient {
  @GetMapping("/traces-of/{patient}")
  @ResponseBody
  @Allowed(Role.NURSE)
  String read(@PathVariable UUID patient) {
    return patient.toString();
  }
}
