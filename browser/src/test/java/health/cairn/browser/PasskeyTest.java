package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;

/** Somebody makes a passkey, and needs neither password nor code any more. */
@InABrowser
class PasskeyTest {
  // Else the authenticator, which is always touched, answers before the button is.
  private static final String SUGGESTS_NOTHING =
      "PublicKeyCredential.isConditionalMediationAvailable = async () => false";

  @Test
  void uncoversThePageAndSignsIn(Clinic clinic) {
    var page = clinic.as("integrator");
    Authenticator.attach(page);
    make(page, "Laptop in room 2");
    page.locator("#passkeys li a").first().click();
    assertThat(new Looked(page).barriers()).isEmpty();
    uncover(page);
    page.context().clearCookies();
    page.addInitScript(SUGGESTS_NOTHING);
    page.navigate("/sign-in");
    button(page, "Sign in with a passkey").click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    page.navigate("/account");
    assertThat(page.getByRole(AriaRole.LISTITEM).filter(having("Laptop in room 2")))
        .containsText("last used today");
  }

  @Test
  void isOfferedThePasskeyInTheListOfTheEmail(Clinic clinic) {
    var page = clinic.as("integrator");
    Authenticator.attach(page);
    make(page, "Key on my ring");
    page.context().clearCookies();
    // The device, which is always touched, may answer before the page is whole.
    page.navigate("/sign-in", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  @Test
  void isToldWhenTheDeviceHasNone(Clinic clinic) {
    var page = clinic.stranger();
    Authenticator.attach(page);
    page.navigate("/sign-in");
    button(page, "Sign in with a passkey").click();
    assertThat(page.getByText("this device has no passkey for this clinic")).isVisible();
  }

  private static Locator.FilterOptions having(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static void make(Page page, String name) {
    page.navigate("/account");
    page.locator("#passkeyName").fill(name);
    button(page, "Add a passkey").click();
    button(page, "Continue with my device").click();
    assertThat(page.getByText("Your passkey is set up.")).isVisible();
  }

  /** Nobody has used the page since 1970, so it is covered when it next looks. */
  private static void uncover(Page page) {
    page.evaluate("localStorage.setItem('cairn.used', '1')");
    button(page, "With a passkey").click();
    assertThat(heading(page, "This page is covered")).isHidden();
  }
}
