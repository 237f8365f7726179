// Files that the bot sent, opened in a dialog: PDF and pages as they are, tables and calendars read.

import { element, say } from "./text.js";

const MOST_ROWS = 500;
const UPRIGHT = 3; // so many rows fit beside each other

export function setUp(dialog) {
  for (const button of dialog.querySelectorAll(".close")) button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

export async function openPaper(dialog, file) {
  const address = `/file/${file.id}/${encodeURIComponent(file.name)}`;
  const save = dialog.querySelector("#paper-save");
  save.href = `${address}?download`;
  save.download = file.name;
  dialog.querySelector("#paper-name").textContent = file.name;
  const body = dialog.querySelector("#paper-body");
  body.replaceChildren(element("p", {}, say("paper.loading")));
  dialog.showModal();
  body.replaceChildren(await drawn(file, address));
}

async function drawn(file, address) {
  if (file.type.startsWith("image/")) return element("img", { src: address, alt: file.name });
  if (file.type === "application/pdf") return element("iframe", { src: address, title: file.name });
  if (file.type === "text/html") return element("iframe", { src: address, title: file.name, sandbox: "" });
  const response = await fetch(address);
  if (!response.ok) return element("p", {}, say("paper.gone"));
  const text = (await response.text()).replace(/^\ufeff/, "");
  if (file.type === "text/csv") return table(text);
  if (file.type === "text/calendar") return calendar(text);
  if (file.type === "application/json") return element("pre", {}, pretty(text));
  return element("pre", {}, text.slice(0, 200000));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2).slice(0, 200000);
  } catch {
    return text.slice(0, 200000);
  }
}

// Rows of a CSV text, RFC 4180, with the separator that its first line uses.
export function cells(text) {
  const first = text.split("\n", 1)[0];
  const comma = (first.match(/;/g) ?? []).length >= (first.match(/,/g) ?? []).length && first.includes(";") ? ";" : ",";
  const rows = [[""]];
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    const row = rows.at(-1);
    if (quoted && letter === '"' && text[place + 1] === '"') {
      row[row.length - 1] += '"';
      place += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === comma && !quoted) row.push("");
    else if (letter === "\n" && !quoted) rows.push([""]);
    else if (letter !== "\r" || quoted) row[row.length - 1] += letter;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}

function table(text) {
  const [head = [], ...rows] = cells(text);
  if (rows.length <= UPRIGHT && head.length > 2 * UPRIGHT) return upright(head, rows);
  return element("div", { class: "sheet" }, element("table", {},
    element("thead", {}, element("tr", {}, ...head.map((each) => element("th", { scope: "col" }, each)))),
    element("tbody", {}, ...rows.slice(0, MOST_ROWS).map((row) => element("tr", {}, ...row.map((each) => element("td", {}, each)))))));
}

// A wide table of few rows is read better with a line for each column.
function upright(head, rows) {
  return element("div", { class: "sheet" }, element("table", {}, element("tbody", {}, ...head.map((name, place) =>
    element("tr", {}, element("th", { scope: "row" }, name), ...rows.map((row) => element("td", {}, row[place] ?? "")))))));
}

function calendar(text) {
  const lines = text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const shown = lines.filter((line) => /^(SUMMARY|DTSTART|DTEND|LOCATION|DESCRIPTION|STATUS)/.test(line));
  const facts = shown.flatMap((line) => {
    const [name, ...value] = line.split(":");
    return [element("dt", {}, say(`calendar.${name.split(";")[0]}`)), element("dd", {}, readable(value.join(":")))];
  });
  return element("div", { class: "calendar" }, element("dl", {}, ...facts),
    element("details", {}, element("summary", {}, say("paper.raw")), element("pre", {}, text)));
}

function readable(value) {
  const moment = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\d(Z?)$/.exec(value);
  if (moment) return `${moment[1]}-${moment[2]}-${moment[3]} ${moment[4]}:${moment[5]}${moment[6] ? " UTC" : ""}`;
  return value.replace(/\\n/g, "\n").replace(/\\([,;\\])/g, "$1");
}
