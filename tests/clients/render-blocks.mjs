// Draws Slack messages, modals and home pages.
//   node render-blocks.mjs <folder> [width] [scale] < messages-and-views.jsonl
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { measured, withPage } from './browser.mjs';
import { documents, say } from './lines.mjs';

const [folder, width = '680', scale = '1'] = process.argv.slice(2);
fs.mkdirSync(folder, { recursive: true });

const APP = `
  import React from 'react';
  import { flushSync } from 'react-dom';
  import { createRoot } from 'react-dom/client';
  import { Message } from 'slack-blocks-to-jsx';
  import 'slack-blocks-to-jsx/dist/style.css';
  import face from '../../manifests/teams/color.png';
  const none = { users: [], channels: [], user_groups: [] };
  let root;
  window.draw = (json) => {
    root ??= createRoot(document.getElementById('root'));
    const isModal = json.type === 'modal';
    flushSync(() => root.render(React.createElement('div', { key: Math.random() },
      isModal ? React.createElement('h3', null, json.title.text) : null,
      React.createElement(Message, { blocks: json.blocks ?? [], name: 'CareBot', logo: face, time: new Date(0), data: none }),
      isModal ? React.createElement('p', { style: { textAlign: 'right' } }, '[ ' + (json.close?.text ?? 'Cancel') + ' ] [ ' + (json.submit?.text ?? '') + ' ]') : null)));
    const element = document.getElementById('root');
    return { text: element.innerText, buttons: [...element.querySelectorAll('button')].map((button) => button.innerText) };
  };`;

const built = await esbuild.build({
  stdin: { contents: APP, resolveDir: import.meta.dirname, loader: 'jsx' },
  bundle: true,
  write: false,
  outfile: 'app.js',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
  logLevel: 'error',
});
const contentOf = (ending) => built.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';

// The renderer takes "verbatim" for "no marks at all", and reads marks in plain text; Slack does neither.
function asSlackReadsIt(node) {
  if (Array.isArray(node)) return node.map(asSlackReadsIt);
  if (node === null || typeof node !== 'object') return node;
  if (node.type === 'plain_text') return { ...node, text: node.text.replace(/[*_~`<@:]/g, '$&\u2060') };
  const { verbatim, ...rest } = node;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asSlackReadsIt(value)]));
}

await withPage(Number(width), async (page, mishaps) => {
  await page.setContent(
    `<style>${contentOf('.css')} body { margin: 0 } #root { padding: 12px; font-family: Lato, 'Liberation Sans', sans-serif }</style><div id="root"></div>`,
  );
  await page.addScriptTag({ content: contentOf('.js') });
  for await (const { name, json } of documents()) {
    const seen = await page.evaluate((blocks) => window.draw(blocks), asSlackReadsIt(json));
    await page.locator('#root').screenshot({ path: path.join(folder, `${name}.png`) });
    say({ name, problems: mishaps(), ...seen, ...(await measured(page, '#root')) });
  }
}, Number(scale));
