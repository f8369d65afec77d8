// Puts the page together: two sides, the stories, the clock, the line to the server.

import { get, post } from "/web/api.js";
import { el, wait } from "/web/dom.js";
import { Pane } from "/web/pane.js";
import { Player } from "/web/stories.js";

const Chosen = "carebot-people";
const link = document.getElementById("link");
const written = (options) => (at) => new Intl.DateTimeFormat([], options).format(at);
const weekday = written({ weekday: "short" });
const day = written({ day: "numeric", month: "short" });
const time = written({ hour: "2-digit", minute: "2-digit" });
const tabs = [...document.querySelectorAll("[data-side]")];

const onState = (state) => {
  link.textContent = state === "away" ? "The server does not answer. Trying again; nothing is lost." : "";
  document.body.classList.toggle("away", state === "away");
};
const onUnseen = () => {
  for (const tab of tabs) tab.dataset.unseen = panes?.[tab.dataset.side].unseen || "";
  const count = panes ? panes.staff.unseen + panes.manager.unseen : 0;
  document.title = count ? `(${count}) CareBot rehearsal` : "CareBot rehearsal";
};

let panes = null;
let ahead = 0;
const now = () => new Date(Date.now() + ahead);
const newPane = (side, title) => new Pane(document.getElementById(side), title, { onState, onUnseen, now });
panes = { staff: newPane("staff", "Staff"), manager: newPane("manager", "Manager") };

const stage = {
  people: [],
  nameOf: (id) => stage.people.find((person) => person.id === id)?.name.split(" ")[0] ?? id,

  async cast(staff, manager) {
    sessionStorage.setItem(Chosen, JSON.stringify({ staff, manager }));
    await Promise.all([panes.staff.choose(staff), panes.manager.choose(manager)]);
    onUnseen();
  },

  // A story needs everybody on shift: on to the next working day at three in London, unless it is about that time.
  async openShops() {
    const at = now();
    const next = new Date(at);
    next.setUTCHours(15, 0, 0, 0);
    if (at >= next && at - next < 3600_000 && next.getUTCDay() % 6) return;
    while (next <= at || next.getUTCDay() % 6 === 0) next.setUTCDate(next.getUTCDate() + 1);
    stage.tell(await post("/web/clock", { skip: spanOf(next - at) }));
  },

  // Where a person sits; somebody new takes the staff's side.
  async paneOf(person) {
    const side = panes.manager.person === person ? "manager" : "staff";
    show(side);
    await panes[side].choose(person);
    return panes[side];
  },

  tell(clock) {
    ahead = new Date(clock.now) - Date.now();
    const at = now();
    document.getElementById("now").replaceChildren(weekday(at), el("span", { class: "day" }, ` ${day(at)}`), ` ${time(at)}`);
    document.getElementById("clock").hidden = false;
  },
};

// As the server reads it: days.hours:minutes:seconds.
function spanOf(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const two = (number) => String(number).padStart(2, "0");
  return `${days}.${two(hours)}:${two(minutes)}:${two(seconds % 60)}`;
}

// On a phone one side is on show at a time.
function show(side) {
  document.body.dataset.shown = side;
  for (const tab of tabs) {
    if (tab.dataset.side === side) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

for (const tab of tabs) {
  tab.addEventListener("click", () => {
    show(tab.dataset.side);
    panes[tab.dataset.side].see();
  });
}

for (const button of document.querySelectorAll("[data-skip]")) {
  button.addEventListener("click", async () => {
    try {
      stage.tell(await post("/web/clock", { skip: button.dataset.skip }));
    } catch (problem) {
      link.textContent = problem.message;
    }
  });
}

async function start() {
  const [people, stories] = await Promise.all([get("/web/people"), get("/web/stories")]);
  stage.people = people;
  panes.staff.offer(people);
  panes.manager.offer(people);
  new Player(stage).offer(stories);
  const known = (id) => people.some((person) => person.id === id);
  const chosen = JSON.parse(sessionStorage.getItem(Chosen) ?? "null") ?? { staff: "maya", manager: "tom" };
  const staff = known(chosen.staff) ? chosen.staff : people[0]?.id;
  const manager = known(chosen.manager) ? chosen.manager : people[1]?.id;
  for (const pane of Object.values(panes)) pane.picker.addEventListener("change", remember);
  tellTime();
  if (staff && manager) await stage.cast(staff, manager);
}

const remember = () =>
  sessionStorage.setItem(Chosen, JSON.stringify({ staff: panes.staff.person, manager: panes.manager.person }));

async function tellTime() {
  for (; ; await wait(20_000)) {
    try {
      stage.tell(await get("/web/clock"));
    } catch (problem) {
      if (problem.status === 404) return;
    }
  }
}

show("staff");
for (let attempt = 0; ; attempt++) {
  try {
    await start();
    break;
  } catch {
    onState("away");
    await wait(Math.min(8000, 500 * 2 ** attempt));
  }
}
