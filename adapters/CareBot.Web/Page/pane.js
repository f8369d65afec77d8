// One person's side of the page.

import { Courier, Stream, get, newDelivery } from "/web/api.js";
import { el, wait } from "/web/dom.js";
import { FormPanel } from "/web/form.js";
import { drawMessage } from "/web/message.js";

export class Pane {
  person = null;
  panel = null;
  unseen = 0;
  arrived = 0;
  #lines = new Map();
  #stream = null;
  #actedAt = 0;

  constructor(root, title, { onState, onUnseen, now }) {
    root.append(document.getElementById("pane").content.cloneNode(true));
    const find = (selector) => root.querySelector(selector);
    Object.assign(this, { root, onState, onUnseen, now, log: find(".log"), picker: find("select"), box: find(".composer textarea") });
    Object.assign(this, { composer: find(".composer"), formPlace: find(".form-place"), trouble: find(".composer").previousElementSibling, badge: find(".badge") });
    find(".side").textContent = title;
    find(".composer .hidden").textContent = `Message as ${title.toLowerCase()}`;
    this.log.setAttribute("aria-label", `${title}'s chat`);
    this.courier = new Courier(onState);
    this.#listen();
  }

  offer(people) {
    const stores = Map.groupBy(people, (person) => person.storeName);
    for (const [store, staff] of stores) {
      const options = staff.map((person) => el("option", { value: person.id }, `${person.name}, ${person.role.replaceAll("-", " ")}`));
      this.picker.append(el("optgroup", { label: store }, ...options));
    }
  }

  async choose(person) {
    if (person === this.person) return;
    this.#stream?.close();
    this.closeForm();
    this.#lines.clear();
    this.log.replaceChildren();
    this.person = this.picker.value = person;
    this.see();
    const leftBehind = Courier.leftBehind(person);
    let ready;
    const first = new Promise((done) => (ready = done));
    this.#stream = new Stream(person, {
      onOpen: async () => {
        this.onState("here");
        if (await this.#readBack(person)) ready();
      },
      onMessage: (line) => person === this.person && this.#add(line, true),
      onAway: () => this.onState("away"),
    });
    await first;
    for (const body of leftBehind) await this.#send(body);
    if (person === this.person && this.#lines.size === 0) await this.#send({ opened: true });
  }

  say(text) {
    return this.#send({ text }, text);
  }

  async press(button, node) {
    const back = node ?? document.activeElement;
    await this.#send({ press: { verb: button.verb, token: button.token } }, button.title, back);
  }

  // The latest button whose title begins so, if it is on show.
  findButton(title) {
    const wanted = title.toLowerCase();
    const buttons = [...this.log.querySelectorAll(".parts button")];
    return buttons.findLast((button) => button.textContent.toLowerCase().startsWith(wanted));
  }

  see() {
    this.unseen = 0;
    this.#showUnseen();
  }

  closeForm() {
    const hadFocus = this.panel?.node.contains(document.activeElement);
    this.panel?.node.remove();
    this.panel = null;
    this.composer.hidden = false;
    if (hadFocus) (this.opener?.isConnected ? this.opener : this.box).focus();
  }

  #listen() {
    this.picker.addEventListener("change", () => this.choose(this.picker.value));
    this.root.addEventListener("focusin", () => this.see());
    this.root.addEventListener("pointerdown", () => this.see());
    this.box.addEventListener("input", () => this.#grow());
    this.box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.composer.requestSubmit();
    });
    this.composer.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.box.value;
      if (text.trim() === "") return;
      this.box.value = "";
      this.#grow();
      this.say(text);
    });
  }

  #grow() {
    this.box.rows = Math.min(6, this.box.value.split("\n").length);
  }

  async #send(what, words, opener) {
    const body = { person: this.person, delivery: newDelivery(), ...what };
    if (words) this.#add({ id: `web:${body.person}:${body.delivery}`, at: this.now().toISOString(), heard: words }, false);
    this.#show(null);
    this.#actedAt = Date.now();
    this.see();
    try {
      this.#answer(await this.courier.send(body), opener);
    } catch (problem) {
      this.#show(problem.message);
    }
  }

  #answer(reply, opener) {
    if (reply.is === "open") this.#open(reply.form, opener);
    else if (reply.is === "formErrors") this.panel?.showErrors(reply.errors);
    else if (reply.is === "closeForm") this.closeForm();
  }

  #open(form, opener) {
    this.closeForm();
    this.opener = opener;
    this.panel = new FormPanel(form, {
      send: (fields) => this.#send({ submit: { verb: form.verb, token: form.token, fields } }),
      close: () => this.closeForm(),
    });
    this.formPlace.append(this.panel.node);
    this.composer.hidden = true;
    if (!opener || this.root.contains(document.activeElement)) this.panel.focus();
    this.#scroll();
  }

  // Reads everything again; true once that is done, false if somebody else was chosen meanwhile.
  async #readBack(person) {
    const lines = await insist(() => get(`/web/transcript?person=${encodeURIComponent(person)}`));
    if (person !== this.person) return false;
    this.log.setAttribute("aria-busy", "true");
    let place = this.log.firstElementChild;
    for (const line of lines.filter((line) => line.said || line.heard)) {
      const node = this.#drawn(line);
      if (place && !place.isConnected) place = node;
      if (node === place) place = place.nextElementSibling;
      else this.log.insertBefore(node, place);
    }
    this.log.removeAttribute("aria-busy");
    this.#scroll();
    return true;
  }

  #add(line, arrived) {
    const node = this.#drawn(line);
    if (!node.isConnected) this.log.append(node);
    this.#scroll(node);
    if (arrived) this.arrived++;
    if (!arrived || this.#isWatched()) return;
    this.unseen++;
    this.#showUnseen();
  }

  // The line's element: made once, and drawn again in place where something else is said under the same name.
  #drawn(line) {
    const text = JSON.stringify(line.said ?? line.heard);
    const known = this.#lines.get(line.id);
    if (known?.text === text) return known.node;
    const node = line.heard ? el("div", { class: "heard" }, line.heard) : this.#drawSaid(line);
    if (line.at) node.append(el("time", { datetime: line.at }, timeOf(line.at)));
    known?.node.replaceWith(node);
    this.#lines.set(line.id, { node, text });
    return node;
  }

  #drawSaid(line) {
    return el("article", { class: "said" }, drawMessage(line.said, (button, node) => this.press(button, node)));
  }

  // Who has just done something expects the answer: it is no news.
  #isWatched() {
    const inside = this.root.contains(document.activeElement) && document.hasFocus();
    return inside || Date.now() - this.#actedAt < 2000;
  }

  // To the end, but never past the beginning of what is new: the first line of an answer is the one that counts.
  #scroll(node) {
    const beginning = node ? node.offsetTop - this.log.offsetTop - 12 : Infinity;
    this.log.scrollTop = Math.min(this.log.scrollHeight, beginning);
  }

  #show(problem) {
    this.trouble.hidden = !problem;
    this.trouble.textContent = problem ?? "";
  }

  #showUnseen() {
    this.badge.hidden = this.unseen === 0;
    this.badge.textContent = `${this.unseen} new`;
    this.onUnseen();
  }
}

// A stream that is open and a transcript that is not: the server is on its way up or down.
async function insist(action) {
  for (;;) {
    try {
      return await action();
    } catch {
      await wait(1000);
    }
  }
}

const timeOf = (at) => new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
