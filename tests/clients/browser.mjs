// Debian's browser, offline: what a page asks for over the network is refused and told.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens an empty page, of so many CSS pixels, and gives it to what wants to draw. */
export async function withPage(width, draw, scale = 1) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });
  try {
    const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: scale });
    const mishaps = [];
    page.on('pageerror', (error) => mishaps.push(error.message));
    page.on('requestfailed', (request) => mishaps.push(`asked for ${request.url()}`));
    await page.route(/^https?:/, (route) => route.abort());
    await draw(page, () => mishaps.splice(0));
  } finally {
    await browser.close();
  }
}

/** Tells how high something is, by how much the page is too wide, and which words do not fit where they stand. */
export const measured = (page, selector) => page.evaluate(`(${MEASURE})(${JSON.stringify(selector)})`);

// The page's own tests use it, too.
const MEASURE = fs.readFileSync(path.join(import.meta.dirname, 'measure.js'), 'utf8');
