// What every page needs: the token of the form in each request of htmx, and a word when the server does not answer.
(function () {
  'use strict';
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

  document.addEventListener('htmx:configRequest', event => {
    const header = meta('csrf-header');
    if (header) event.detail.headers[header] = meta('csrf-token');
  });

  // What the page says once is said: the address forgets it, so that looking again says nothing.
  const address = new URL(location);
  if (['kept', 'done'].some(word => address.searchParams.has(word))) {
    ['kept', 'done'].forEach(word => address.searchParams.delete(word));
    history.replaceState(history.state, '', address);
  }

  const say = text => {
    const place = document.getElementById('said');
    if (!place || !text) return;
    const notice = document.createElement('div');
    notice.className = 'notice warn';
    notice.textContent = text;
    place.replaceChildren(notice);
  };
  const words = name => document.getElementById('said')?.dataset[name];

  document.addEventListener('htmx:sendError', () => say(words('lost')));
  document.addEventListener('htmx:timeout', () => say(words('lost')));
  document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful) document.getElementById('said')?.replaceChildren();
  });
  // A refusal comes as words of its own; they are shown where the page can say them.
  document.addEventListener('htmx:responseError', event => {
    const answer = event.detail.xhr;
    if (answer.status === 401) { location.reload(); return; }
    const shown = new DOMParser().parseFromString(answer.responseText, 'text/html').querySelector('[data-said]');
    say(shown ? shown.textContent.trim() : words('failed'));
  });

  // Buttons that open and close a <dialog>: data-opens="id", data-closes.
  document.addEventListener('click', event => {
    const opens = event.target.closest('[data-opens]');
    if (opens) document.getElementById(opens.dataset.opens)?.showModal();
    if (event.target.closest('[data-closes]')) event.target.closest('dialog')?.close();
    if (event.target.closest('[data-prints]')) print();
  });

  // What an address points at is unfolded, where it lies in something folded or holds it.
  const unfold = () => {
    const at = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!at) return;
    const folds = [at.querySelector(':scope > details')];
    for (let fold = at.closest('details'); fold; fold = fold.parentElement.closest('details')) folds.push(fold);
    if (!folds.some(fold => fold && !fold.open)) return;
    folds.forEach(fold => { if (fold) fold.open = true; });
    at.scrollIntoView();
  };
  window.addEventListener('hashchange', unfold);
  document.addEventListener('DOMContentLoaded', unfold);
  document.addEventListener('click', event => { if (event.target.closest('a[href*="#"]')) setTimeout(unfold); });

  // A second click on a form that is on its way would write the same fact twice.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', () => [...document.forms].forEach(form => delete form.dataset.sent));

  // A file is read into a field of the form, where it can be looked at before it is sent: data-reads="id".
  document.addEventListener('change', async event => {
    const into = event.target.dataset?.reads && document.getElementById(event.target.dataset.reads);
    if (!into || !event.target.files[0]) return;
    into.value = await event.target.files[0].text();
    into.dispatchEvent(new Event('input', {bubbles: true}));
  });

  // A slider says its value while it moves.
  document.addEventListener('input', event => {
    if (!event.target.matches('[data-echo]')) return;
    const told = document.querySelector(`output[for="${event.target.id}"]`);
    if (told) told.value = event.target.value;
  });

  // The list of problems is read first.
  const list = () => document.querySelector('[data-problems]')?.focus();
  document.addEventListener('DOMContentLoaded', list);
  document.addEventListener('htmx:afterSettle', list);
})();
