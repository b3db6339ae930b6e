package health.cairn.app.library;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Versions of the rules of eligibility. */
@Controller
@Allowed(Role.DIRECTOR)
@RequestMapping("/rules")
class RuleVersionController extends VersionController<RuleFile> {
  RuleVersionController(RuleDesk desk) {
    super(desk);
  }
}
