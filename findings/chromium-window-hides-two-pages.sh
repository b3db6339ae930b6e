#!/usr/bin/env bash
# Chromium without a screen, each test in a window (browser context) of its own, as Playwright and others give it.
#
# Behaviour seen (2026-11-30, Chromium 156.0.8078.114 of Debian 12, playwright-core 1.56.1, Node.js 20.20):
#   Every such window opens two more pages that no list of pages tells: the address bar's suggestions
#   (chrome://omnibox-popup.top-chrome/), although nobody can see an address bar there. Each is drawn by a process of its
#   own, and they are never idle. Ten empty windows took some three times the processor time that they take without them,
#   and ten that stand open and do nothing kept most of a core busy; without them, next to nothing (printed, not judged).
#   Three features name them. Naming these in --disable-features replaces Playwright's own list, so that has to be repeated.
# Needs Debian's chromium (or CHROMIUM=/path/to/it) and Node.js on Linux.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >expected <<'LIST'
as it is: 3 windows, hidden pages 6
without WebUIOmniboxPopup, WebUIOmniboxAimPopup, WebUIOmniboxFullPopup: 3 windows, hidden pages 0
LIST

npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.56.1
cat >windows.js <<'JS'
const fs = require('fs');
const { chromium } = require('playwright-core');

// Of the browser and all processes below it, in seconds.
const processor = root => {
  const all = fs.readdirSync('/proc').filter(it => /^\d+$/.test(it)).flatMap(id => {
    try {
      const line = fs.readFileSync(`/proc/${id}/stat`, 'utf8');
      const part = line.slice(line.lastIndexOf(')') + 2).split(' ');
      return [{ id: Number(id), parent: Number(part[1]), spent: (Number(part[11]) + Number(part[12])) / 100 }];
    } catch { return []; }
  });
  const below = id => all.filter(it => it.parent === id).reduce((sum, it) => sum + it.spent + below(it.id), 0);
  return below(root) + all.filter(it => it.id === root).reduce((sum, it) => sum + it.spent, 0);
};

const look = async (name, without) => {
  const server = await chromium.launchServer({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'].concat(without ? '--disable-features=' + without : [])
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const mark = server.process().pid;
  console.error('Chromium ' + browser.version());
  const open = async () => (await (await browser.newContext()).newPage()).setContent('<p>An empty page');
  for (let i = 0; i < 3; i++) await open();
  await new Promise(later => setTimeout(later, 2000));
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const hidden = targetInfos.filter(it => it.url.startsWith('chrome://omnibox-popup'));
  console.log(`${name}: 3 windows, hidden pages ${hidden.length}`);

  const start = processor(mark);
  for (let i = 0; i < 10; i++) await open();
  const opened = processor(mark);
  await new Promise(later => setTimeout(later, 5000));
  console.error(`  ten more opened: ${(opened - start).toFixed(1)} s of processor; 5 s of doing nothing: ${(processor(mark) - opened).toFixed(1)} s`);
  await browser.close();
  await server.close();
};

(async () => {
  const features = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
  await look('as it is', '');
  await look('without ' + features.join(', '), features.join(','));
})();
JS
timeout 120 node windows.js >seen
cat seen
diff expected seen && echo "As described: two hidden pages for each window, none without the three features"
