// Debian's browser, offline: what a page asks for over the network is refused and told.
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

/** Opens an empty page and gives it to what wants to draw. */
export async function withPage(width, draw) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });
  try {
    const page = await browser.newPage({ viewport: { width, height: 400 } });
    const mishaps = [];
    page.on('pageerror', (error) => mishaps.push(error.message));
    page.on('requestfailed', (request) => mishaps.push(`asked for ${request.url()}`));
    await page.route(/^https?:/, (route) => route.abort());
    await draw(page, () => mishaps.splice(0));
  } finally {
    await browser.close();
  }
}
