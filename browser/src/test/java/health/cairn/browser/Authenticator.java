package health.cairn.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;

/** A device for passkeys of Chromium's own making, which has seen whose finger it is. */
final class Authenticator {
  private static final List<String> ABLE =
      List.of(
          "hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation");

  private Authenticator() {}

  /** Attached to the page, and touched whenever it asks. */
  static void attach(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    ABLE.forEach(able -> options.addProperty(able, true));
    var asked = new JsonObject();
    asked.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", asked);
  }
}
