package health.cairn.app.security;

import health.cairn.app.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The bare address: the first page of the nav of the one who asks. */
@Controller
@AllowedToEveryone
class FirstPageController {
  @GetMapping("/")
  String first(@ModelAttribute("frame") Frame frame) {
    return "redirect:" + frame.first().orElse("/account");
  }
}
