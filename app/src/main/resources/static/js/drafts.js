// Keeps what is typed in a form until the server has it: through a lost connection or a sign-in that ran out.
// In this tab only, for this person only, never a password; gone after success and at sign-out.
(function () {
  'use strict';
  const PREFIX = 'cairn.draft ';
  const LASTS = 12 * 3600 * 1000;
  const me = document.querySelector('meta[name="me"]')?.content;
  const store = window.sessionStorage;
  const said = () => document.getElementById('said')?.dataset || {};
  const keys = () => Object.keys(store).filter(key => key.startsWith(PREFIX));
  const forgetAll = () => keys().forEach(key => store.removeItem(key));
  const read = key => { try { return JSON.parse(store.getItem(key)); } catch (broken) { return null; } };

  const isKept = form => me && !form.closest('dialog#cover') && !form.hasAttribute('data-no-draft')
    && ((form.method === 'post') || form.hasAttribute('hx-post')) && fields(form).length > 0;
  const fields = form => [...form.elements].filter(field => field.name && !field.disabled && !field.hasAttribute('data-no-draft')
    && !['password', 'hidden', 'file', 'submit', 'button', 'image', 'reset'].includes(field.type) && field.autocomplete !== 'one-time-code');
  const key = form => PREFIX + [me, location.pathname, form.getAttribute('hx-post') || form.getAttribute('action') || ''].join(' ');
  const ticks = field => field.type === 'checkbox' || field.type === 'radio';
  const values = form => fields(form).map(field => [field.name, ticks(field) ? field.value : null, ticks(field) ? field.checked : field.value]);

  const keep = form => store.setItem(key(form), JSON.stringify({ at: Date.now(), from: location.pathname, sent: false, values: values(form) }));
  const forget = form => { store.removeItem(key(form)); form.querySelector('[data-kept-notice]')?.remove(); };

  const put = (form, draft) => {
    let changed = false;
    for (const [name, option, value] of draft.values) {
      const field = fields(form).find(one => one.name === name && (option === null || one.value === option));
      if (!field || (ticks(field) ? field.checked : field.value) === value) continue;
      if (ticks(field)) field.checked = value; else field.value = value;
      changed = true;
    }
    return changed;
  };
  const tell = form => {
    if (form.querySelector('[data-kept-notice]')) return;
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.setAttribute('data-kept-notice', '');
    notice.setAttribute('role', 'status');
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'btn link small';
    discard.textContent = said().discard;
    discard.addEventListener('click', () => { forget(form); form.reset(); });
    notice.append(said().kept + ' ', discard);
    form.prepend(notice);
  };
  const restore = () => {
    for (const form of document.forms) {
      if (!isKept(form) || form.dataset.drafted) continue;
      form.dataset.drafted = 'yes';
      const draft = read(key(form));
      if (!draft) continue;
      if (Date.now() - draft.at > LASTS) { forget(form); continue; }
      if (put(form, draft)) tell(form);
    }
  };

  // A form that was sent is done when its answer is another page of ours that is no refusal.
  const settle = () => {
    const arrived = performance.getEntriesByType('navigation')[0]?.type === 'navigate' && document.referrer;
    const refused = document.querySelector('[data-went-wrong], [data-problems]');
    for (const one of keys()) {
      const draft = read(one);
      if (!draft?.sent) continue;
      if (me && arrived && !refused && new URL(document.referrer).pathname === draft.from) store.removeItem(one);
      else store.setItem(one, JSON.stringify({ ...draft, sent: false }));
    }
  };

  document.addEventListener('input', event => { const form = event.target.form; if (form && isKept(form)) keep(form); });
  document.addEventListener('change', event => { const form = event.target.form; if (form && isKept(form)) keep(form); });
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.hasAttribute('data-forgets')) { forgetAll(); return; }
    const draft = isKept(form) && read(key(form));
    if (draft && !form.hasAttribute('hx-post')) store.setItem(key(form), JSON.stringify({ ...draft, sent: true }));
  });
  document.addEventListener('htmx:afterRequest', event => {
    const form = event.detail.elt.closest?.('form');
    // Having been looked at is not having been kept.
    if (form && !form.hasAttribute('data-checks') && event.detail.successful && event.detail.requestConfig?.verb === 'post' && event.detail.xhr.status !== 422) forget(form);
  });
  document.addEventListener('htmx:afterSettle', restore);
  document.addEventListener('DOMContentLoaded', () => {
    if (new URLSearchParams(location.search).has('out')) forgetAll();
    settle();
    restore();
  });
})();
