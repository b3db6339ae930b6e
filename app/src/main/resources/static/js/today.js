// The clocks of the safety flags go on between two looks at the server.
(function () {
  'use strict';
  const tick = () => {
    const lists = document.getElementById('lists');
    if (!lists) return;
    for (const clock of lists.querySelectorAll('[data-since]')) {
      const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(clock.dataset.since)) / 60000));
      clock.querySelector('[data-clock]').textContent = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
      clock.classList.toggle('act', minutes >= Number(lists.dataset.escalate));
      clock.classList.toggle('warn', minutes >= Number(lists.dataset.look) && minutes < Number(lists.dataset.escalate));
    }
  };
  setInterval(tick, 20000);
})();
