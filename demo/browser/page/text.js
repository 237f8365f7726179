// Words and formats: the page's texts, moments in Amsterdam, and a message's entities as DOM nodes (never as HTML).

const ZONE = "Europe/Amsterdam";
const LOCALES = { nl: "nl-NL", en: "en-GB" };
const SHAPES = {
  time: { hour: "2-digit", minute: "2-digit" },
  day: { weekday: "long", day: "numeric", month: "long" },
  date: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  short: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
};
const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
};
const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]|(?<![\w/])\/[a-z][a-z0-9_]{0,31}(?![\w/])/g;
const INVITATION = /^https?:\/\/t\.me\/\w+\?start=([A-Za-z0-9_-]{1,64})$/;

let texts = {};
let language = "nl";
const formats = new Map();

export function learn(all) {
  texts = all;
}

export function speak(code) {
  language = code;
  document.documentElement.lang = code;
}

export const spoken = () => language;

// A text of the page with its {values}; the key itself where there is no such text.
export function say(key, values = {}) {
  const text = texts[language]?.[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? "–"));
}

export const knows = (key) => texts[language]?.[key] !== undefined;

// A moment (Unix time in seconds) as Amsterdam says it.
export function when(seconds, shape) {
  const name = `${language} ${shape}`;
  if (!formats.has(name)) {
    formats.set(name, new Intl.DateTimeFormat(LOCALES[language], { ...SHAPES[shape], timeZone: ZONE }));
  }
  return formats.get(name).format(new Date(seconds * 1000));
}

// A date without a time (YYYY-MM-DD).
export const day = (iso) => when(Date.parse(`${iso}T12:00:00Z`) / 1000, "day");

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") made.className = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((each) => each !== null && each !== undefined && each !== ""));
  return made;
}

// The text as its reader sees it. `does`: { command(text), invitation(token) }, or null where nothing can be tapped.
export function formatted(text, entities, does) {
  const made = document.createDocumentFragment();
  made.append(...nested(text, 0, text.length, entities, does));
  return made;
}

function nested(text, from, to, entities, does) {
  const nodes = [];
  let place = from;
  let rest = entities.filter((each) => each.offset < to && each.offset + each.length > from);
  while (rest.length) {
    const [outer, ...others] = rest;
    const start = Math.max(outer.offset, place);
    const end = Math.min(outer.offset + outer.length, to);
    nodes.push(...linked(text.slice(place, start), does));
    const inner = others.filter((each) => each.offset < end);
    nodes.push(wrapped(text, start, end, outer, inner, does));
    place = end;
    rest = others.filter((each) => each.offset + each.length > end);
  }
  nodes.push(...linked(text.slice(place, to), does));
  return nodes;
}

function wrapped(text, from, to, entity, inner, does) {
  if (entity.type === "text_link") {
    return link(entity.url, nested(text, from, to, inner, null), does);
  }
  if (entity.type === "spoiler") {
    return element("details", { class: "spoiler" }, element("summary", {}, "…"), ...nested(text, from, to, inner, does));
  }
  const plain = entity.type === "code" || entity.type === "pre";
  return element(TAGS[entity.type] ?? "span", {}, ...nested(text, from, to, inner, plain ? null : does));
}

function linked(text, does) {
  if (!does) return text ? [text] : [];
  const nodes = [];
  let place = 0;
  for (const found of text.matchAll(LINK)) {
    nodes.push(text.slice(place, found.index));
    nodes.push(found[0].startsWith("/") ? command(found[0], does) : link(found[0], [found[0]], does));
    place = found.index + found[0].length;
  }
  nodes.push(text.slice(place));
  return nodes.filter((each) => each !== "");
}

function command(text, does) {
  return element("button", { type: "button", class: "link", onclick: () => does.command(text) }, text);
}

function link(url, children, does) {
  const invitation = INVITATION.exec(url);
  if (invitation && does) {
    return element("button", { type: "button", class: "link", onclick: () => does.invitation(invitation[1]) }, ...children);
  }
  if (!/^(https?|mailto|tel|tg):/i.test(url ?? "")) return element("span", {}, ...children);
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

export function startToken(url) {
  return INVITATION.exec(url ?? "")?.[1] ?? null;
}

export function size(bytes) {
  return bytes < 1000 ? `${bytes} B` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

const ICONS = {
  send: "M3 11.5L20 4l-5.500 16-3.500-6.500z",
  menu: "M4 6h16M4 12h16M4 18h16",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  reply: "M10 6L4 11l6 5v-3c5 0 8 1 10 4-.5-5-3.500-8-10-8z",
  down: "M12 4v14M6 13l6 6 6-6",
  clip: "M8 12.500l6.500-6.500a3 3 0 0 1 4.300 4.300L10.500 18.500a5 5 0 0 1-7-7L11 4",
  close: "M5 5l14 14M19 5L5 19",
};

export function icon(name) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("viewBox", "0 0 24 24");
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ICONS[name]);
  made.append(path);
  return made;
}
