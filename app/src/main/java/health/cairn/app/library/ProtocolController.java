package health.cairn.app.library;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NavEntry;
import health.cairn.content.Protocols;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The protocols for whoever treats by them, and for the director who signs them. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
record ProtocolController(ProtocolDesk desk) {
  @Bean
  static NavEntry protocolsInNav() {
    return new NavEntry("protocols", "/protocols", 50);
  }

  @GetMapping("/protocols")
  String list(Model model) {
    var all = all();
    model.addAttribute(
        "groups",
        Arrays.stream(Condition.values())
            .map(it -> new Group(it.id(), all.stream().filter(s -> isFor(s, it)).toList()))
            .toList());
    return "library/protocols";
  }

  private List<Shelf<Protocol>> all() {
    var shipped = Protocols.ids().stream().map(it -> it.value());
    return Stream.concat(shipped, desk.shelves().added().keySet().stream())
        .distinct()
        .map(desk::shelf)
        .toList();
  }

  private static boolean isFor(Shelf<Protocol> shelf, Condition condition) {
    return shelf.front().content().condition() == condition;
  }

  /** The protocols for one condition. */
  record Group(String condition, List<Shelf<Protocol>> shelves) {}

  @GetMapping("/protocols/{id}")
  String read(@PathVariable String id, SignedIn reader, Model model) {
    var shelf = desk.shelf(id);
    return desk.show(shelf, shelf.front(), reader, model);
  }

  /** One version, beside the one in force. */
  @GetMapping("/protocols/{id}/versions/{number}")
  String version(@PathVariable String id, @PathVariable int number, SignedIn reader, Model model) {
    var shelf = desk.shelf(id);
    return desk.show(shelf, desk.entry(shelf, number), reader, model);
  }
}
