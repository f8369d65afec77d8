// Talks to the server. What a person did is kept until the server says that it is on disk.

import { wait } from "/web/dom.js";

const Kept = "carebot-outbox";
const Tries = 8;

export class Problem extends Error {
  constructor(status, body) {
    super([body.problem, body.goOn].filter(Boolean).join(" ") || `The server answered ${status}.`);
    this.status = status;
    this.mayPass = status >= 500 || status === 408 || status === 429;
  }
}

export async function get(path) {
  return read(await fetch(path, { cache: "no-store" }));
}

export async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return read(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

// Not randomUUID: browsers have that only on https and on this machine.
export function newDelivery() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function read(response) {
  if (response.status === 401) location.assign("/web/login");
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  const problem = new Problem(response.status, body);
  problem.retryAfter = Number(response.headers.get("Retry-After")) || 0;
  throw problem;
}

// Sends one thing after the other, each until it has arrived; the delivery id makes that harmless.
export class Courier {
  #onState;
  #last = Promise.resolve();

  constructor(onState) {
    this.#onState = onState;
  }

  static leftBehind = (person) => load().filter((body) => body.person === person);

  idle = () => this.#last;

  send(body) {
    save([...load().filter((kept) => kept.delivery !== body.delivery), body]);
    const answer = this.#last.then(() => this.#deliver(body));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #deliver(body) {
    const forget = () => save(load().filter((kept) => kept.delivery !== body.delivery));
    try {
      const reply = await this.#insist(body);
      forget();
      return reply;
    } catch (problem) {
      // Whoever has to log in first finds it sent afterwards.
      if (problem.status !== 401) forget();
      throw problem;
    }
  }

  async #insist(body) {
    for (let attempt = 1, refusals = 0; ; attempt++) {
      try {
        const answer = await post("/web/messages", body);
        this.#onState("here");
        return answer.reply;
      } catch (problem) {
        // Nobody there: go on for ever. Somebody there who cannot: a few times.
        if (problem instanceof Problem && (!problem.mayPass || ++refusals === Tries)) throw problem;
        if (!(problem instanceof Problem)) this.#onState("away");
        await wait(1000 * (problem.retryAfter || Math.min(8, 0.25 * 2 ** attempt)));
      }
    }
  }
}

// A person's messages as they arrive; after each interruption the caller reads everything again.
export class Stream {
  #source;
  #closed = false;

  constructor(person, { onOpen, onMessage, onAway }) {
    const open = (attempt) => {
      if (this.#closed) return;
      this.#source = new EventSource(`/web/events?person=${encodeURIComponent(person)}`);
      this.#source.addEventListener("open", () => ((attempt = 0), onOpen()));
      this.#source.addEventListener("message", (event) => onMessage(JSON.parse(event.data)));
      this.#source.addEventListener("error", async () => {
        if (this.#closed) return;
        onAway();
        // The browser comes back by itself where the line was cut, but not where it was refused.
        if (this.#source.readyState !== EventSource.CLOSED) return;
        await wait(Math.min(8000, 500 * 2 ** attempt));
        open(attempt + 1);
      });
    };
    open(0);
  }

  close() {
    this.#closed = true;
    this.#source.close();
  }
}

function load() {
  return JSON.parse(sessionStorage.getItem(Kept) ?? "[]");
}

function save(bodies) {
  sessionStorage.setItem(Kept, JSON.stringify(bodies));
}
