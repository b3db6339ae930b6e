// Passkeys: asks the browser's authenticator, and hands what it answers to a form of the page or to the cover.
(function () {
  'use strict';
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  const words = () => document.getElementById('passkey-words')?.dataset || {};
  const RENEW_AFTER = 10 * 60 * 1000;

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const listed = some => (some || []).map(one => ({ ...one, id: bytes(one.id) }));

  const options = async path => {
    const answer = await fetch(path, {
      method: 'POST', credentials: 'same-origin', redirect: 'manual',
      headers: { [meta('csrf-header')]: meta('csrf-token'), 'HX-Request': 'true', Accept: 'application/json' }
    });
    if (answer.ok) return answer.json();
    throw Object.assign(new Error(), { name: answer.status === 404 ? 'NoneError' : 'SessionEndedError' });
  };
  const create = async path => {
    const asked = await options(path);
    const made = await navigator.credentials.create({ publicKey: {
      ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: listed(asked.excludeCredentials)
    } });
    return sent(made, {
      attestationObject: text(made.response.attestationObject), transports: made.response.getTransports?.() || []
    });
  };
  const get = async (path, more) => {
    const asked = await options(path);
    const shown = await navigator.credentials.get({ ...more, publicKey: {
      ...asked, challenge: bytes(asked.challenge), allowCredentials: listed(asked.allowCredentials)
    } });
    return sent(shown, {
      authenticatorData: text(shown.response.authenticatorData), signature: text(shown.response.signature),
      userHandle: shown.response.userHandle ? text(shown.response.userHandle) : null
    });
  };
  const sent = (credential, response) => JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: {},
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...response }
  });

  // Browsers say little on purpose: what is not one of these was cancelled, took too long or is not on this device.
  const why = (error, makes) => ({
    InvalidStateError: words().here, SecurityError: words().elsewhere, NotSupportedError: words().unable,
    ConstraintError: words().unable, NoneError: words().elsewhere, TypeError: words().lost
  })[error.name] || (makes ? words().unmade : words().cancelled);
  const say = (place, error, makes) => {
    if (error.name === 'SessionEndedError') location.reload();
    else if (error.name !== 'AbortError') place.textContent = why(error, makes);
  };

  const hand = (form, credential) => { form.elements.credential.value = credential; form.submit(); };
  const prepare = form => {
    const wrong = form.querySelector('[role=alert]');
    const makes = form.dataset.passkey === 'make';
    let waiting = null;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      waiting?.abort();
      waiting = null;
      wrong.textContent = '';
      try { hand(form, await (makes ? create : get)(form.dataset.options)); } catch (error) { say(wrong, error, makes); suggest(); }
    });

    // The browser offers passkeys in the list of the field for the e-mail, where it can; a challenge must not grow old meanwhile.
    const suggest = async () => {
      if (form.dataset.passkey !== 'suggest' || waiting || !await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
      const mine = waiting = Object.assign(new AbortController(), { since: Date.now() });
      try { hand(form, await get(form.dataset.options, { mediation: 'conditional', signal: mine.signal })); }
      catch (error) { if (error.name === 'SessionEndedError') location.reload(); }
    };
    suggest();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || !waiting || Date.now() - waiting.since < RENEW_AFTER) return;
      waiting.abort();
      waiting = null;
      suggest();
    });
  };

  const uncover = cover => {
    const button = cover.querySelector('[data-passkey-uncovers]');
    const wrong = document.getElementById('cover-wrong');
    cover.addEventListener('cairn:covered', () => options('/lock/open/options').then(() => { button.hidden = false; }, () => { button.hidden = true; }));
    button.addEventListener('click', async () => {
      wrong.textContent = '';
      try { cover.dispatchEvent(new CustomEvent('cairn:passkey', { detail: await get('/lock/open/options') })); }
      catch (error) { if (error.name === 'SessionEndedError') location.assign('/sign-in'); else say(wrong, error); }
    });
  };

  const able = Boolean(window.PublicKeyCredential && navigator.credentials && window.isSecureContext);
  document.querySelectorAll('[data-passkey-unable]').forEach(notice => { notice.hidden = able; });
  if (!able) return;
  document.querySelectorAll('form[data-passkey]').forEach(form => { form.hidden = false; prepare(form); });
  const cover = document.getElementById('cover');
  if (cover) uncover(cover);
})();
