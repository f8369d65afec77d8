// Draws Adaptive Cards with Microsoft's own renderer, and tells what it complains about.
//   node render-cards.mjs <folder> [width] < cards.jsonl
import fs from 'node:fs';
import path from 'node:path';
import { withPage } from './browser.mjs';
import { documents, say } from './lines.mjs';

const [folder, width = '520'] = process.argv.slice(2);
const renderer = path.join(import.meta.dirname, 'node_modules/adaptivecards/dist/adaptivecards.min.js');
fs.mkdirSync(folder, { recursive: true });

// Near to what Teams looks like; Teams' own settings are not published with the renderer. Teams breaks rows of buttons,
// and puts what is secondary into a menu, which the renderer does not do by itself.
const HOST = {
  fontFamily: "'Segoe UI', 'Liberation Sans', sans-serif",
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  actions: { maxActions: 25, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  containerStyles: { emphasis: { backgroundColor: '#f3f2f1' } },
  factSet: { title: { weight: 'bolder', maxWidth: 160 }, value: { wrap: true }, spacing: 12 },
};
const STYLE = `body { margin: 0; font: 14px 'Segoe UI', 'Liberation Sans', sans-serif }
  #frame { padding: 12px; background: #f5f5f5 }
  #card { background: #fff; border: 1px solid #e1dfdd; border-radius: 6px }
  .ac-pushButton { font: 600 13px 'Segoe UI', 'Liberation Sans', sans-serif; padding: 6px 14px; border: 1px solid #d1d1d1;
    border-radius: 4px; background: #fff }
  .ac-pushButton.style-positive, .ac-pushButton.primary { background: #5b5fc7; color: #fff; border-color: #5b5fc7 }
  .ac-pushButton.style-destructive { color: #c4314b; border-color: #c4314b }
  .ac-actionSet, .ac-actionSet > div { flex-wrap: wrap !important; overflow: visible !important; row-gap: 8px }
  input:not([type=radio], [type=checkbox]), textarea, select { font: inherit; padding: 5px; width: 100%; box-sizing: border-box }
  table { width: 100% }`;

await withPage(Number(width), async (page, mishaps) => {
  for await (const { name, json } of documents()) {
    await page.setContent(`<style>${STYLE}</style><div id="frame"><div id="card"></div></div>`);
    await page.addScriptTag({ path: renderer });
    const seen = await page.evaluate(draw, [json, HOST]);
    await page.locator('#frame').screenshot({ path: path.join(folder, `${name}.png`) });
    const problems = [...seen.complaints, ...mishaps()];
    say({ name, problems, text: seen.text, buttons: seen.buttons });
  }
});

// Runs in the page.
function draw([json, host]) {
  const library = window.AdaptiveCards;
  // Without a markdown library the renderer shows text as it stands; bold is all that is needed to see the weight.
  library.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    result.outputHtml = escaped
      .replace(/\*\*(.+?)\*\*/gs, '<b>$1</b>')
      .replace(/\[(.+?)\]\((https:[^)\s]+)\)/g, '<a href="$2">$1</a>')
      .replace(/(^|[\r\n])- (.*)/g, '$1• $2')
      .replace(/\\([\\`*_{}[\]()#+\-.!~>|])/g, '$1')
      .replace(/\n\n|\r/g, '<br>');
    result.didProcess = true;
  };
  const card = new library.AdaptiveCard();
  const context = new library.SerializationContext(library.Versions.v1_5);
  card.hostConfig = new library.HostConfig(host);
  card.parse(json, context);
  const element = card.render();
  document.getElementById('card').appendChild(element);
  const events = [...Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)), ...card.validateProperties().validationEvents];
  return {
    // The renderer knows no charts of Teams' own, and draws what stands in for them.
    complaints: events.map((event) => event.message).filter((message) => !/element type.*Chart\./.test(message)),
    text: element.innerText,
    buttons: [...element.querySelectorAll('button')].map((button) => button.innerText),
  };
}
