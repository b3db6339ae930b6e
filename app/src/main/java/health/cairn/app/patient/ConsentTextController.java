package health.cairn.app.patient;

import health.cairn.app.patient.ConsentTexts.ConsentText;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NavEntry;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The clinic's consent texts: the medical director publishes a version by signing it. */
@Controller
@Allowed(Role.DIRECTOR)
record ConsentTextController(ConsentTexts texts, Wording wording, Clock clock) {
  private static final int ORDER = 35;
  private static final int LONGEST = 60_000;

  @Bean
  static NavEntry consentsInNav() {
    return new NavEntry("consents", "/consents", ORDER);
  }

  /** All versions of one kind, the latest first. */
  record Shelf(ConsentKind kind, List<ConsentText> versions) {}

  @GetMapping("/consents")
  String all(Model model) {
    var shelves = Arrays.stream(ConsentKind.values()).map(this::shelf).toList();
    model.addAttribute("shelves", shelves);
    return "patient/consent-texts";
  }

  private Shelf shelf(ConsentKind kind) {
    var versions = new ArrayList<>(texts.of(kind));
    Collections.reverse(versions);
    return new Shelf(kind, versions);
  }

  /** A version as it was published; who obtains a consent reads it, too. */
  @GetMapping("/consents/{kind}/{version}")
  @Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
  String text(@PathVariable String kind, @PathVariable String version, Model model) {
    var text = texts.version(ConsentController.kind(kind), version).orElseThrow(NotFound::new);
    model.addAttribute("text", text);
    return "patient/consent-text";
  }

  @GetMapping("/consents/{kind}/new")
  String ask(@PathVariable String kind, SignedIn by, Model model) {
    var known = ConsentController.kind(kind);
    var form = texts.current(known).map(it -> Map.of("text", it.text())).orElse(Map.of());
    return show(known, new Typed(form, wording), by, model);
  }

  @PostMapping("/consents/{kind}")
  String publish(@PathVariable String kind, Typed typed, SignedIn by, Model model) {
    var known = ConsentController.kind(kind);
    var version = typed.raw("version");
    if (!version.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,29}") || version.equals("new")) {
      typed.problem("version", "patient.consent.problem.version");
    } else if (texts.version(known, version).isPresent()) {
      typed.problem("version", "patient.consent.problem.version.taken", version);
    }
    var text = typed.words("text", LONGEST);
    if (!typed.raw("signature").equals(by.name())) {
      typed.problem("signature", "library.problem.signature", by.name());
    }
    if (!typed.isFine()) {
      return show(known, typed, by, model);
    }
    if (!texts.publish(
        new ConsentText(clock.instant(), known, version, text, by.name()), by.id())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return "redirect:/consents";
  }

  private String show(ConsentKind kind, Typed typed, SignedIn by, Model model) {
    model.addAttribute("kind", kind);
    model.addAttribute("form", typed.form());
    model.addAttribute("signer", by.name());
    model.addAttribute("current", texts.current(kind).orElse(null));
    model.addAttribute("problems", typed.problems());
    return "patient/consent-new";
  }
}
