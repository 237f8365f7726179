// The page: one WebSocket, the telephones, the clock. Whatever comes is data; nothing of it becomes HTML.

import { openPaper, setUp } from "./papers.js";
import { showPanel } from "./panel.js";
import { Telephone } from "./telephone.js";
import { element, learn, say, speak, spoken, when } from "./text.js";

const find = (id) => document.getElementById(id);
const phones = new Map();
let socket = null;
let clock = null;
let panel = {};
let chosen = null; // the tab in view where the page is narrow
let tries = 0;

function wish(it) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(it));
  else refuse("refused.away");
}

const does = {
  wish,
  open: (file) => openPaper(find("paper"), file),
  invite: askWhom,
  read: (phone) => markTab(phone.id, phone.unread),
};

function connect() {
  socket = new WebSocket(`ws://${location.host}/live`);
  socket.addEventListener("open", () => {
    tries = 0;
    document.body.dataset.connected = "yes";
  });
  socket.addEventListener("message", (event) => take(JSON.parse(event.data)));
  socket.addEventListener("close", () => {
    document.body.dataset.connected = "no";
    if (tries === 1) refuse("refused.away");
    tries += 1;
    setTimeout(connect, Math.min(500 * tries, 5000));
  });
}

const TAKE = {
  whole(event) {
    if (event.texts) learn(event.texts);
    phones.clear();
    find("phones").replaceChildren();
    translate(event.language);
    heads(event.phones);
    for (const each of event.phones) phones.get(each.id).fill(each.messages);
    setClock(event.clock);
    showHappened(event.happened);
    document.body.dataset.ready = "yes";
    document.body.removeAttribute("aria-busy");
  },
  phones: (event) => heads(event.phones),
  message: (event) => phones.get(event.phone)?.show(event.message),
  gone: (event) => phones.get(event.phone)?.remove(event.message),
  toast: (event) => phones.get(event.phone)?.say(event.text),
  clock: setClock,
  happened: showHappened,
  language: (event) => translate(event.language),
  refused: (event) => refuse(event.why),
};

function take(event) {
  TAKE[event.type]?.(event);
}

function heads(list) {
  for (const head of list) {
    const known = phones.get(head.id);
    if (known) known.learn(head);
    else {
      const phone = new Telephone(head, does);
      phones.set(head.id, phone);
      find("phones").append(phone.node);
      if (document.body.dataset.ready) phone.node.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }
  tabs();
}

function translate(language) {
  speak(language);
  document.title = say("page.title");
  for (const each of document.querySelectorAll("[data-say]")) each.textContent = say(each.dataset.say);
  for (const each of document.querySelectorAll("[data-label]")) each.setAttribute("aria-label", say(each.dataset.label));
  for (const each of document.querySelectorAll("[data-language]")) {
    each.setAttribute("aria-pressed", String(each.dataset.language === language));
  }
  for (const phone of phones.values()) phone.again();
  if (clock) setClock(clock);
  showHappened(panel);
  tabs();
}

function showHappened(event) {
  panel = event ?? {};
  showPanel(panel);
}

function setClock(event) {
  const flew = clock?.going;
  clock = event;
  const time = find("time");
  time.textContent = when(event.now, "time");
  time.dateTime = new Date(event.now * 1000).toISOString();
  find("date").textContent = when(event.now, "date");
  find("journey").hidden = !event.going;
  document.body.classList.toggle("flying", Boolean(event.going));
  for (const button of find("journeys").children) {
    const { to } = button.dataset;
    const ahead = ["end", "month_3", "month_6"].includes(to) ? event.goals[to] : event.now;
    button.disabled = Boolean(event.going) || !ahead;
    button.title = ahead && ahead !== event.now ? when(ahead, "date") : "";
  }
  const { going } = event;
  if (going && going.goal === "message") find("progress").removeAttribute("value");
  else if (going) find("progress").value = (event.now - going.from) / (going.to - going.from);
  if (Boolean(flew) === Boolean(going)) return;
  for (const phone of phones.values()) phone.quiet(Boolean(going));
  if (going) return;
  document.body.dataset.journeys = Number(document.body.dataset.journeys ?? 0) + 1;
  find("told").textContent = say("clock.arrived", { now: `${when(event.now, "date")}, ${when(event.now, "time")}` });
}

function refuse(why) {
  const line = find("refused");
  line.textContent = say(why);
  line.hidden = false;
  clearTimeout(refuse.timer);
  refuse.timer = setTimeout(() => (line.hidden = true), 6000);
}

// An invitation is opened in a telephone: one that is there, or a new one.
function askWhom(token) {
  const open = (phone) => {
    wish({ do: "open", phone, token });
    find("whom").close();
    if (phone) choose(String(phone));
  };
  const others = [...phones.values()].filter((each) => each.role !== "admin");
  find("whom-list").replaceChildren(
    element("button", { type: "button", class: "key", onclick: () => open(null) }, say("whom.new")),
    ...others.map((each) => element("button", { type: "button", class: "key", onclick: () => open(each.id) }, each.title())),
  );
  find("whom").showModal();
}

// Tabs, for narrow pages: one telephone or the panel at a time.
function tabs() {
  const list = [...[...phones.values()].map((each) => [String(each.id), each.owner, each.node]), ["panel", say("panel.title"), find("panel")]];
  if (phones.size && !list.some(([id]) => id === chosen)) [[chosen]] = list;
  const focused = find("tabs").contains(document.activeElement) ? document.activeElement.id : null;
  find("tabs").replaceChildren(...list.map(([id, name, node]) => {
    node.dataset.chosen = String(id === chosen);
    const tab = element("button", {
      type: "button", role: "tab", id: `tab-${id}`, "aria-controls": node.id, "aria-selected": String(id === chosen),
      tabindex: id === chosen ? "0" : "-1", onclick: () => choose(id),
    }, name);
    tab.addEventListener("keydown", turn);
    return tab;
  }));
  for (const phone of phones.values()) markTab(phone.id, phone.unread);
  if (focused) find(focused)?.focus();
}

function choose(id) {
  chosen = id;
  tabs();
  const phone = phones.get(Number(id));
  if (phone?.following) phone.toNewest();
}

function turn(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...find("tabs").children];
  const next = all[(all.indexOf(event.currentTarget) + step + all.length) % all.length];
  choose(next.id.slice(4));
  find(next.id).focus();
}

function markTab(id, unread) {
  const tab = find(`tab-${id}`);
  if (!tab) return;
  tab.querySelector(".unread")?.remove();
  if (unread) tab.append(element("span", { class: "unread", "aria-label": say("phone.unread", { count: unread }) }, String(unread)));
}

function listen() {
  for (const button of find("journeys").children) {
    button.addEventListener("click", () => wish({ do: "travel", to: button.dataset.to }));
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => wish({ do: "language", language: button.dataset.language }));
  }
  find("stop").addEventListener("click", () => wish({ do: "stop" }));
  find("add").addEventListener("click", () => wish({ do: "add" }));
  find("again").addEventListener("click", () => {
    document.body.setAttribute("aria-busy", "true");
    wish({ do: "again", language: spoken() });
  });
  find("panel-shown").addEventListener("click", () => {
    const shown = find("panel-shown").getAttribute("aria-expanded") !== "true";
    find("panel-shown").setAttribute("aria-expanded", String(shown));
    document.body.classList.toggle("no-panel", !shown);
  });
  for (const id of ["paper", "whom"]) setUp(find(id));
}

listen();
connect();
