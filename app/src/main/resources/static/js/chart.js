// Reads a chart aloud and in a line below it: by pointer, by touch, by arrow keys. All it says stands in the chart's table twin.
(function () {
  'use strict';
  const SVG = 'http://www.w3.org/2000/svg';
  const rows = reader => Array.from(reader.querySelectorAll('[data-twin] tbody tr'));
  const place = (svg, row) => {
    const d = svg.dataset, n = Number;
    const share = (n(row.dataset.at) - n(d.from)) / (n(d.to) - n(d.from));
    const high = (n(row.dataset.value) - n(d.low)) / (n(d.high) - n(d.low));
    return { x: n(d.left) + share * (n(d.right) - n(d.left)), y: n(d.foot) - Math.min(1, Math.max(0, high)) * (n(d.foot) - n(d.top)) };
  };
  const cross = svg => {
    let group = svg.querySelector('.cross');
    if (group) return group;
    group = document.createElementNS(SVG, 'g');
    group.setAttribute('class', 'cross');
    group.append(document.createElementNS(SVG, 'line'), document.createElementNS(SVG, 'circle'));
    svg.append(group);
    return group;
  };
  const mark = (svg, row) => {
    const at = place(svg, row), [line, dot] = cross(svg).children;
    line.setAttribute('x1', at.x); line.setAttribute('x2', at.x);
    line.setAttribute('y1', svg.dataset.top); line.setAttribute('y2', Number(svg.dataset.foot) + 22);
    dot.setAttribute('cx', at.x); dot.setAttribute('cy', at.y);
    dot.setAttribute('r', row.dataset.value === '' ? 0 : 6);
  };
  const read = (reader, row) => {
    if (!row) return;
    const all = rows(reader);
    reader.dataset.row = all.indexOf(row);
    for (const svg of reader.querySelectorAll('.cairn-chart')) mark(svg, row);
    reader.querySelector('[data-reading]').textContent = row.dataset.says;
  };
  const leave = reader => {
    for (const group of reader.querySelectorAll('.cross')) group.remove();
  };
  const nearest = (reader, svg, clientX) => {
    const box = svg.getBoundingClientRect(), x = (clientX - box.left) / box.width * svg.viewBox.baseVal.width;
    let best = null, apart = Infinity;
    for (const row of rows(reader)) {
      const distance = Math.abs(place(svg, row).x - x);
      if (distance < apart) { apart = distance; best = row; }
    }
    return best;
  };
  const shownSvg = picture => Array.from(picture.querySelectorAll('.cairn-chart')).find(svg => svg.getBoundingClientRect().width > 0);
  const point = event => {
    const picture = event.target.closest?.('[data-picture]');
    if (!picture) return;
    const reader = picture.closest('[data-reader]'), svg = shownSvg(picture);
    if (svg) read(reader, nearest(reader, svg, event.clientX));
  };
  document.addEventListener('pointermove', point);
  document.addEventListener('pointerdown', point);
  document.addEventListener('pointerout', event => {
    const picture = event.target.closest?.('[data-picture]');
    if (picture && !picture.contains(event.relatedTarget) && event.pointerType === 'mouse' && document.activeElement !== picture) leave(picture.closest('[data-reader]'));
  });

  // Left and right step; Home and End go to the ends; page keys go to the next infusion.
  const step = (reader, key) => {
    const all = rows(reader), last = all.length - 1;
    const now = reader.dataset.row === undefined ? (key === 'ArrowRight' ? -1 : all.length) : Number(reader.dataset.row);
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: last }[key];
    return to === undefined ? null : all[Math.min(last, Math.max(0, to))];
  };
  document.addEventListener('keydown', event => {
    const picture = event.target.closest?.('[data-picture]');
    if (!picture || event.altKey || event.ctrlKey || event.metaKey) return;
    const reader = picture.closest('[data-reader]');
    if (event.key === 'Escape') { leave(reader); return; }
    const row = step(reader, event.key);
    if (!row) return;
    event.preventDefault();
    read(reader, row);
  });
  document.addEventListener('focusout', event => {
    if (event.target.matches?.('[data-picture]')) leave(event.target.closest('[data-reader]'));
  });
})();
