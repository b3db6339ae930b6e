package health.cairn.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
  private static final String URL = "jdbc:postgresql://db/cairn";

  @Test
  void bringNoDatabaseWithoutAnUrl() {
    assertThat(new DatabaseSettings("", null, null, null, null).given()).isEmpty();
  }

  @Test
  void nameTwoRoles() {
    assertThat(new DatabaseSettings(URL, "app", "a", "owner", "b").given()).isPresent();
  }

  @Test
  void areRefusedWhenIncomplete() {
    assertThatThrownBy(() -> new DatabaseSettings(URL, "app", "a", "owner", null).given())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("CAIRN_DATABASE_OWNERPASSWORD");
  }

  @Test
  void areRefusedWhenTheApplicationWouldOwnTheRecord() {
    assertThatThrownBy(() -> new DatabaseSettings(URL, "app", "a", "app", "a").given())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("append-only");
  }

  @Test
  void showNoPassword() {
    var database = new DatabaseSettings(URL, "app", "hidden", "owner", "hidden").given();
    assertThat(database.orElseThrow().toString()).doesNotContain("hidden");
  }
}
