package health.cairn.app.library;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.core.protocol.Protocol;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Versions of protocols. */
@Controller
@Allowed(Role.DIRECTOR)
@RequestMapping("/protocols")
class ProtocolVersionController extends VersionController<Protocol> {
  ProtocolVersionController(ProtocolDesk desk) {
    super(desk);
  }
}
