#!/usr/bin/env bash
# Chromium's virtual authenticator (DevTools protocol, domain WebAuthn), with which sign-in by passkey is tried in a browser.
#
# Behaviour seen (2026-11-30, Chromium 156.0.8078.114 of Debian 12, playwright-core 1.56.1, Node.js 20.20):
#   The device belongs to the session that added it, says the protocol. Yet a second session on the same page, which never
#   speaks of WebAuthn, takes the device away when it is detached: the first session is then told that its environment
#   has not been enabled, and a page that asks for a passkey waits for a person. Merely attached it harms nothing.
#   So code that opens a session for one thing and tidies up after itself breaks a later step far away.
# Needs Debian's chromium (or CHROMIUM=/path/to/it) and Node.js.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >expected <<'LIST'
alone: made, passkeys 1
another session attached: made, passkeys 2
the other detached: Virtual Authenticator Environment has not been enabled for this session
LIST

npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.56.1
cat >device.js <<'JS'
const http = require('http');
const { chromium } = require('playwright-core');

const ask = async () => {
  const publicKey = {
    challenge: new Uint8Array(32),
    rp: { name: 'Clinic' },
    user: { id: crypto.getRandomValues(new Uint8Array(16)), name: 'nurse', displayName: 'Nurse' },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: 5000
  };
  return navigator.credentials.create({ publicKey }).then(() => 'made', error => error.name);
};

(async () => {
  const clinic = http.createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>Clinic</title>');
  });
  await new Promise(open => clinic.listen(0, '127.0.0.1', open));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic']
  });
  console.error('Chromium ' + browser.version());
  const page = await browser.newPage();
  await page.goto(`http://localhost:${clinic.address().port}`);

  const first = await page.context().newCDPSession(page);
  await first.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
    isUserVerified: true, automaticPresenceSimulation: true
  };
  const { authenticatorId } = await first.send('WebAuthn.addVirtualAuthenticator', { options });
  const passkeys = () => first.send('WebAuthn.getCredentials', { authenticatorId }).then(
    held => `passkeys ${held.credentials.length}`,
    error => error.message.replace(/^[^]*?(Virtual Authenticator[^\n]*)[^]*$/, '$1'));

  console.log('alone: ' + await page.evaluate(ask) + ', ' + await passkeys());
  const second = await page.context().newCDPSession(page);
  console.log('another session attached: ' + await page.evaluate(ask) + ', ' + await passkeys());
  await second.detach();
  console.log('the other detached: ' + await passkeys());
  await browser.close();
  clinic.close();
})();
JS
timeout 60 node device.js >seen
cat seen
diff expected seen && echo "As described: Chromium's virtual authenticator goes with any session that is detached"
