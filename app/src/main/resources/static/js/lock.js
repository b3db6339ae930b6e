// Covers the page when nobody used it for a while, in all tabs at once; the server then answers to nothing else.
(function () {
  'use strict';
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  const cover = document.getElementById('cover');
  const after = Number(meta('lock-after')) * 1000;
  if (!cover || !after) return;
  const pin = document.getElementById('cover-pin');
  const wrong = document.getElementById('cover-wrong');
  const USED = 'cairn.used', COVERED = 'cairn.covered';
  const ALIVE_EVERY = 60000, LOOK_EVERY = 5000;
  const store = window.localStorage;
  let told = Date.now();

  const send = (path, form) => fetch(path, {
    method: 'POST', credentials: 'same-origin', redirect: 'manual',
    headers: { [meta('csrf-header')]: meta('csrf-token'), 'HX-Request': 'true' }, body: form
  });
  const show = () => {
    if (cover.open) return;
    cover.showModal();
    pin.value = '';
    wrong.textContent = '';
    pin.focus();
    cover.dispatchEvent(new Event('cairn:covered'));
  };
  const lock = () => { if (cover.open) return; store.setItem(COVERED, String(Date.now())); show(); send('/lock').catch(() => {}); };
  const used = () => {
    if (cover.open) return;
    const now = Date.now();
    store.setItem(USED, String(now));
    if (now - told > ALIVE_EVERY) { told = now; send('/lock/alive').catch(() => {}); }
  };

  for (const what of ['pointerdown', 'keydown', 'wheel', 'touchstart']) document.addEventListener(what, used, { passive: true });
  setInterval(() => { if (Date.now() - Number(store.getItem(USED) || told) > after) lock(); }, LOOK_EVERY);
  cover.addEventListener('cancel', event => event.preventDefault());
  window.addEventListener('storage', event => {
    if (event.key !== COVERED) return;
    if (event.newValue) show(); else if (cover.open) uncover();
  });
  document.addEventListener('htmx:responseError', event => { if (event.detail.xhr.status === 423) show(); });

  const uncover = () => {
    told = Date.now();
    store.setItem(USED, String(told));
    cover.close();
    if (document.querySelector('[data-covered]')) location.reload();
  };
  const open = async what => {
    pin.value = '';
    try {
      const answer = await send('/lock/open', new URLSearchParams(what));
      if (answer.status === 204) { store.removeItem(COVERED); uncover(); return; }
      if (answer.status === 422) { wrong.textContent = await answer.text(); pin.focus(); return; }
      location.assign('/sign-in');
    } catch (lost) {
      wrong.textContent = document.getElementById('said').dataset.lost;
    }
  };
  cover.querySelector('form[method=dialog]').addEventListener('submit', event => {
    event.preventDefault();
    open({ pin: pin.value });
  });
  // From passkey.js, which asks the authenticator.
  cover.addEventListener('cairn:passkey', event => open({ credential: event.detail }));

  if (document.querySelector('[data-covered]')) show(); else { store.removeItem(COVERED); used(); }
})();
