// Plays a story, line by line, for real.

import { post } from "/web/api.js";
import { el, until, wait } from "/web/dom.js";

const Patience = 6000;
const Answer = 2500;
const Breath = 900;

export class Player {
  #story = null;
  #at = 0;
  #playing = false;
  #busy = false;

  constructor(stage) {
    this.stage = stage;
    const find = (id) => document.getElementById(id);
    Object.assign(this, { strip: find("stories"), script: find("script"), title: find("script-title"), note: find("script-note") });
    Object.assign(this, { list: find("lines"), next: find("next"), play: find("play"), close: find("close") });
    this.next.addEventListener("click", () => this.step());
    this.play.addEventListener("click", () => (this.#playing ? this.pause() : this.run()));
    this.close.addEventListener("click", () => this.#leave());
  }

  offer(stories) {
    for (const [index, story] of stories.entries()) {
      const card = el(
        "button",
        { type: "button", class: "story", "aria-pressed": "false", "data-story": story.id, onclick: () => this.load(story) },
        el("span", { class: "number", "aria-hidden": "true" }, String(index + 1)),
        el("span", { class: "title" }, story.title),
        el("span", { class: "lesson" }, story.lesson),
      );
      this.strip.append(el("li", {}, card));
    }
  }

  async load(story) {
    this.pause();
    [this.#story, this.#at] = [story, 0];
    this.title.textContent = story.title;
    this.list.replaceChildren(...story.lines.map((line) => this.#drawLine(line)));
    this.script.hidden = false;
    this.#mark();
    this.next.focus({ preventScroll: true });
    await this.stage.openShops();
    await this.stage.cast(story.staff, story.manager);
  }

  async run() {
    this.#playing = true;
    this.play.textContent = "Pause";
    while (this.#playing && (await this.step()) && this.#at < this.#story.lines.length) await wait(Breath);
    this.pause();
  }

  pause() {
    this.#playing = false;
    this.play.textContent = "Play all";
  }

  // Plays the next line; false if it could not be played.
  async step() {
    const line = this.#story?.lines[this.#at];
    if (!line || this.#busy) return false;
    this.#busy = true;
    this.next.setAttribute("aria-disabled", "true");
    const fault = await this.#perform(line).catch((problem) => problem.message);
    this.#busy = false;
    this.next.removeAttribute("aria-disabled");
    if (!fault) this.#at++;
    this.#mark(fault ?? line.note ?? "");
    return !fault;
  }

  async #perform(line) {
    if (line.skip) return void this.stage.tell(await post("/web/clock", { skip: line.skip }));
    const pane = await this.stage.paneOf(line.person);
    const before = pane.arrived;
    const fault = await this.#act(pane, line);
    if (fault) return fault;
    // The next line may need what this one is answered with.
    await until(() => pane.arrived > before || pane.panel || !pane.trouble.hidden, Answer);
    return pane.trouble.hidden ? undefined : pane.trouble.textContent;
  }

  async #act(pane, line) {
    if (line.text) await pane.say(line.text);
    else if (line.press) return this.#press(pane, line.press);
    else return this.#submit(pane, line.submit);
  }

  async #press(pane, title) {
    const button = await until(() => pane.findButton(title), Patience);
    if (!button) return `There is no button “${title}” on show. Press what fits, or go on by hand.`;
    button.click();
    await pane.courier.idle();
  }

  async #submit(pane, values) {
    const panel = await until(() => pane.panel, Patience);
    if (!panel) return "There is no form open.";
    panel.fill(values);
    await pane.courier.idle();
  }

  #drawLine(line) {
    const who = line.person ? this.stage.nameOf(line.person) : "Time";
    const what = line.text ?? (line.press ? `presses ${line.press}` : line.submit ? "fills in the form" : `goes by: ${spanOf(line.skip)}`);
    return el("li", {}, el("strong", {}, who), " ", line.text ? `“${what}”` : what);
  }

  #mark(note) {
    const lines = [...this.list.children];
    lines.forEach((node, index) => {
      node.className = index < this.#at ? "done" : index === this.#at ? "current" : "";
      node.toggleAttribute("aria-current", index === this.#at);
    });
    const row = lines[Math.min(this.#at, lines.length - 1)];
    this.list.scrollTop = row.offsetTop - Math.max(0, (this.list.clientHeight - row.offsetHeight) / 2);
    const over = this.#at >= lines.length;
    this.next.disabled = this.play.disabled = over;
    this.note.textContent = note ?? this.#story.lesson;
    for (const card of this.strip.querySelectorAll("button")) {
      card.setAttribute("aria-pressed", String(card.dataset.story === this.#story.id));
    }
  }

  #leave() {
    this.pause();
    this.script.hidden = true;
    const card = this.strip.querySelector('[aria-pressed="true"]');
    card?.setAttribute("aria-pressed", "false");
    card?.focus();
    this.#story = null;
  }
}

function spanOf(skip) {
  const [, days = 0, hours, minutes] = /^(?:(\d+)\.)?(\d+):(\d+)/.exec(skip).map(Number);
  const said = (count, unit) => (count ? [`${count} ${unit}${count === 1 ? "" : "s"}`] : []);
  return [...said(days, "day"), ...said(hours, "hour"), ...said(minutes, "minute")].join(" ");
}
