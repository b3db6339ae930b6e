package health.cairn.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;

/** A device for passkeys of Chromium's own making, which has seen whose finger it is. */
record Authenticator(CDPSession session, String id) {
  private static final List<String> ABLE =
      List.of(
          "hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation");

  static Authenticator of(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    ABLE.forEach(able -> options.addProperty(able, true));
    var asked = new JsonObject();
    asked.add("options", options);
    var made = session.send("WebAuthn.addVirtualAuthenticator", asked);
    return new Authenticator(session, made.get("authenticatorId").getAsString());
  }

  /** Whether the person touches it whenever it asks. */
  void isTouched(boolean touched) {
    var asked = new JsonObject();
    asked.addProperty("authenticatorId", id);
    asked.addProperty("enabled", touched);
    session.send("WebAuthn.setAutomaticPresenceSimulation", asked);
  }
}
