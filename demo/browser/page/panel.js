// "What happened": the jobs that ran, the rows that came, and the rule behind each plan.

import { day, element, formatted, knows, say, when } from "./text.js";

export function showPanel(panel) {
  if (!panel.tables) return;
  const find = (id) => document.getElementById(id);
  const focused = document.activeElement?.closest("#panel details")?.dataset.name;
  const open = new Set([...document.querySelectorAll("#panel details[open]")].map((each) => each.dataset.name));
  find("figures").textContent = say(panel.figures.lost ? "panel.figures_lost" : "panel.figures", panel.figures);
  find("plans").replaceChildren(...panel.plans.map((each) => plan(each, open)));
  find("tables").replaceChildren(...panel.tables.map((each) => table(each, open)));
  find("jobs").replaceChildren(...panel.jobs.flatMap(ran));
  if (focused) document.querySelector(`#panel [data-name="${CSS.escape(focused)}"] summary`)?.focus({ preventScroll: true });
}

function folded(name, open, summary, ...content) {
  return element("details", { "data-name": name, open: open.has(name) }, element("summary", {}, ...summary), ...content);
}

function plan(each, open) {
  const parts = each.parts.map((part) =>
    element("div", { class: "part" }, formatted(part.text, part.entities, null)));
  const nothing = each.parts.length ? [] : [element("p", {}, say("panel.no_plan"))];
  return folded(`plan ${each.code}`, open, [say("panel.plan", { code: each.code })], ...parts, ...nothing);
}

function table(each, open) {
  const came = each.came ? element("span", { class: "came" }, `+${each.came}`) : null;
  const rows = each.rows.map((row) => element("li", {}, sentence(each.name, row)));
  const summary = [element("code", {}, each.name), element("span", { class: "count" }, String(each.count)), came].filter(Boolean);
  if (!rows.length) return element("p", { class: "counted" }, ...summary);
  return folded(`table ${each.name}`, open, summary, element("ul", {}, ...rows));
}

function sentence(name, row) {
  const values = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, word(value)]));
  return say(`row.${name}`, values);
}

function word(value) {
  if (value === null || value === undefined) return "–";
  if (typeof value === "object") return value.day ? day(value.day) : when(value.at, "short");
  return knows(`word.${value}`) ? say(`word.${value}`) : String(value);
}

function ran(moment) {
  const jobs = moment.jobs.filter((name) => name !== "housekeeping" || moment.jobs.length === 1);
  return [element("li", {}, element("time", {}, when(moment.at, "short")),
    ...jobs.map((name) => element("span", {}, element("code", {}, name), ` ${say(`job.${name}`)}`)))];
}
