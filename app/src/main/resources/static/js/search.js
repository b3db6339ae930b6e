// From the search box into the list and back with the arrow keys; Enter opens what is found alone.
(function () {
  'use strict';
  const box = document.getElementById('q');
  const links = () => [...document.querySelectorAll('#patients tbody a')];
  document.addEventListener('keydown', event => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.target !== box && at < 0) return;
    if (event.key === 'ArrowDown' && all.length > at + 1) {
      all[at + 1].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (all[at - 1] || box).focus();
    } else if (event.key === 'Escape' && at >= 0) {
      box.focus();
    } else if (event.key === 'Enter' && event.target === box && all.length === 1 && box.value.trim()) {
      all[0].click();
    } else {
      return;
    }
    event.preventDefault();
  });
})();
