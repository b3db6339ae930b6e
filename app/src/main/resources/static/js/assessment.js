// Quick entry: the digit of an answer ticks it and goes on to the next item; Backspace goes back one.
(function () {
  'use strict';
  const sheet = document.querySelector('[data-sheet]');
  const asks = sheet ? [...sheet.querySelectorAll('.ask')] : [];
  if (!asks.length) return;
  sheet.querySelector('[data-keys]').hidden = false;

  // A question that follows from a yes is there when the yes is; what was ticked in it goes with it.
  const follow = () => asks.forEach(ask => {
    if (!ask.dataset.after) return;
    ask.hidden = !sheet.querySelector(`input[name="${ask.dataset.after}"][value="1"]`)?.checked;
    if (ask.hidden && ask.querySelector('input:checked')?.value) ask.querySelector('input[value=""]').checked = true;
  });
  const near = (at, step) => {
    let to = at + step;
    while (asks[to]?.hidden) to += step;
    return asks[to];
  };
  sheet.addEventListener('change', follow);
  document.addEventListener('DOMContentLoaded', () => setTimeout(follow));
  follow();

  const chosen = ask => ask.querySelector('input:checked') || ask.querySelector('input');
  const go = ask => {
    const to = ask ? chosen(ask) : sheet.querySelector('.acts .btn');
    to.focus({preventScroll: true});
    to.scrollIntoView({block: 'center'});
  };
  const tick = (ask, value) => {
    const radio = ask.querySelector(`input[value="${value}"]`);
    if (radio) radio.checked = true;
    follow();
    return radio;
  };

  // With answers of two digits the first one waits a moment for the second.
  let waits = null;
  const settle = () => {
    if (!waits) return;
    clearTimeout(waits.timer);
    const next = near(waits.at, 1);
    waits = null;
    go(next);
  };
  const type = (at, digit) => {
    const ask = asks[at];
    if (waits && waits.at === at && tick(ask, waits.digit + digit)) return settle();
    if (!tick(ask, digit)) return;
    clearTimeout(waits?.timer);
    waits = null;
    const most = Number(ask.dataset.most);
    const mayGoOn = most > 9 && Number(digit) * 10 <= most && digit !== '0';
    if (mayGoOn) waits = {at, digit, timer: setTimeout(settle, 700)};
    else go(near(at, 1));
  };

  sheet.addEventListener('keydown', event => {
    const at = asks.indexOf(event.target.closest('.ask'));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9]$/.test(event.key)) {
      event.preventDefault();
      type(at, event.key);
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      tick(asks[at], '');
      go(near(at, -1) || asks[0]);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      tick(asks[at], '');
    }
  });
  if (matchMedia('(pointer: fine)').matches && !document.querySelector('[data-problems]')) go(asks[0]);
})();
