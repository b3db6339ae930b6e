package health.cairn.app.security;

import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/**
 * What is kept of a passkey to judge its answers.
 *
 * @param handle what its person is called at their authenticators
 */
record PublicPart(UUID passkey, UUID person, String handle, CredentialRecord credential) {
  static PublicPart of(ResultSet row, int number) throws SQLException {
    var credential =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            true,
            row.getBoolean("may_be_copied"),
            row.getBoolean("is_copied"),
            row.getLong("counter"),
            WebAuthn.unpacked(row.getBytes("credential")),
            new AuthenticationExtensionsAuthenticatorOutputs<>(),
            null,
            new AuthenticationExtensionsClientOutputs<>(),
            Set.of());
    return new PublicPart(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("handle"),
        credential);
  }
}
