// One telephone: a chat with the bot, as a chat client shows it.

import { day, element, formatted, icon, say, size, spoken, startToken, when } from "./text.js";

const NEAR = 60; // pixels from the end: whoever is there sees what comes
const TOAST = 5000; // milliseconds
const LONGEST_SIDE = 132; // pixels that the text field grows to

export class Telephone {
  // `does`: { wish(wish), open(file), invite(token), read() }
  constructor(head, does) {
    this.does = does;
    this.messages = new Map();
    this.nodes = new Map();
    this.unread = 0;
    this.replying = null;
    this.following = true; // what comes is scrolled to, until somebody scrolls back
    this.top = 0;
    this.build();
    this.learn(head);
  }

  build() {
    this.name = element("h2", { id: null });
    this.sub = element("p", { class: "sub" });
    this.face = element("span", { class: "face", "aria-hidden": "true" });
    this.who = element("select", { onchange: () => this.wish({ do: "answering", who: this.who.value }) });
    this.whoLabel = element("label", { class: "who" }, element("span"), this.who);
    this.skip = element("a", { class: "skip", href: "#" });
    this.skip.addEventListener("click", (event) => {
      event.preventDefault();
      this.text.focus();
    });
    this.log = element("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.log.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.newest = element("button", { type: "button", class: "newest", hidden: true, onclick: () => this.toNewest() });
    this.toast = element("p", { class: "toast", role: "status" });
    this.replyTo = element("p", { class: "reply-to", hidden: true });
    this.menu = element("ul", { class: "menu", hidden: true });
    this.menuButton = element("button", {
      type: "button", class: "round", "aria-expanded": "false", onclick: () => this.showMenu(this.menu.hidden),
    }, icon("menu"));
    this.file = element("input", { type: "file", class: "hidden-file", tabindex: "-1" });
    this.file.addEventListener("change", () => this.sendFile());
    this.fileButton = element("button", { type: "button", class: "round", onclick: () => this.file.click() }, icon("clip"));
    this.text = element("textarea", { rows: "1", maxlength: "4096", autocomplete: "off" });
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.addEventListener("input", () => this.typing());
    this.send = element("button", { type: "submit", class: "round send" }, icon("send"));
    const form = element("form", { class: "write" }, this.menuButton, this.fileButton, this.text, this.send, this.file);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.write();
    });
    const head = element("header", {}, this.face, element("div", { class: "owner" }, this.name, this.sub), this.whoLabel);
    const foot = element("footer", {}, this.menu, this.replyTo, form);
    this.node = element("section", { class: "phone" }, this.skip, head, this.log, this.newest, this.toast, foot);
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || (this.menu.hidden && !this.replying)) return;
      event.stopPropagation();
      this.showMenu(false);
      this.reply(null);
      this.text.focus();
    });
  }

  wish(wish) {
    this.does.wish({ phone: this.id, ...wish });
  }

  // What is not the conversation: whose it is, the commands, who answers.
  learn(head) {
    Object.assign(this, { id: head.id, role: head.role, owner: head.name, code: head.code, end: head.end });
    this.node.id = `phone-${head.id}`;
    this.node.dataset.role = head.role;
    this.node.setAttribute("aria-label", this.title());
    this.name.textContent = head.name;
    this.face.textContent = head.name.slice(0, 1);
    const facts = [say(`role.${head.role}`), head.code, head.state && head.role === "patient" ? say(`state.${head.state}`) : ""];
    this.sub.textContent = facts.filter(Boolean).join(" · ");
    this.sub.title = head.end ? say("phone.until", { end: day(head.end) }) : "";
    this.whoLabel.hidden = head.role !== "patient";
    this.whoLabel.firstChild.textContent = say("who.label");
    if (this.spoken !== spoken()) {
      this.spoken = spoken();
      this.who.replaceChildren(
        ...["me", "good", "struggling", "silent"].map((each) => element("option", { value: each }, say(`who.${each}`))),
      );
    }
    this.who.value = head.answering;
    this.commands = head.menu;
    this.label();
  }

  title() {
    return [this.owner, say(`role.${this.role}`), this.code].filter(Boolean).join(", ");
  }

  label() {
    const owner = this.owner;
    this.log.setAttribute("aria-label", say("phone.log", { owner }));
    this.skip.textContent = say("phone.skip", { owner });
    this.text.setAttribute("aria-label", say("phone.text", { owner }));
    this.text.placeholder = say("phone.placeholder");
    for (const [button, key] of [[this.menuButton, "menu"], [this.fileButton, "file"], [this.send, "send"]]) {
      button.setAttribute("aria-label", say(`phone.${key}`, { owner }));
      button.title = say(`phone.${key}`, { owner });
    }
    this.file.setAttribute("aria-label", say("phone.file", { owner }));
    this.menu.setAttribute("aria-label", say("phone.menu", { owner }));
    if (this.menu.hidden) this.fillMenu();
    this.mark();
  }

  // All messages anew.
  fill(messages) {
    this.log.replaceChildren();
    this.messages.clear();
    this.nodes.clear();
    this.lastDay = null;
    for (const each of messages) this.append(each);
    this.toNewest();
  }

  // Another language: the same messages, with times and labels in it.
  again() {
    this.label();
    this.fill([...this.messages.values()]);
  }

  show(message) {
    const before = this.nodes.get(message.id);
    if (before) {
      const node = this.drawn(message);
      const focused = before.contains(document.activeElement);
      before.replaceWith(node);
      this.nodes.set(message.id, node);
      this.messages.set(message.id, message);
      node.classList.add("changed");
      if (focused) (node.querySelector(".buttons button") ?? this.text).focus({ preventScroll: true });
    } else {
      this.append(message);
    }
    if (!this.hidden && (this.following || message.own)) this.toNewest();
    else if (!before && !message.own) {
      this.unread += 1;
      this.mark();
    }
  }

  append(message) {
    const date = when(message.at, "day");
    if (date !== this.lastDay) {
      this.lastDay = date;
      this.log.append(element("p", { class: "day" }, element("span", {}, date)));
    }
    const node = this.drawn(message);
    this.nodes.set(message.id, node);
    this.messages.set(message.id, message);
    this.log.append(node);
  }

  remove(number) {
    this.nodes.get(number)?.remove();
    this.nodes.delete(number);
    this.messages.delete(number);
  }

  drawn(message) {
    const does = { command: (text) => this.wish({ do: "write", text }), invitation: (token) => this.does.invite(token) };
    const bubble = element("div", { class: "bubble" });
    if (message.reply_to) bubble.append(element("p", { class: "answered" }, message.reply_to));
    if (message.file) bubble.append(this.attached(message));
    if (message.text) bubble.append(element("div", { class: "text" }, formatted(message.text, message.entities, does)));
    bubble.append(
      element("p", { class: "meta" },
        message.edited ? element("span", { class: "edited" }, say("message.edited")) : null,
        element("time", { datetime: new Date(message.at * 1000).toISOString() }, when(message.at, "time")),
      ),
    );
    const node = element("article", {
      class: `message ${message.own ? "own" : "bot"}`,
      "data-id": message.id,
      "aria-label": say(message.own ? "message.own" : "message.bot", { owner: this.owner, time: when(message.at, "time") }),
    }, bubble);
    if (message.buttons.length) node.append(this.buttons(message));
    if (!message.own) {
      const label = say("message.reply");
      bubble.append(
        element("button", { type: "button", class: "reply", "aria-label": label, title: label, onclick: () => this.reply(message) }, icon("reply")),
      );
    }
    return node;
  }

  attached(message) {
    const { file } = message;
    const open = () => this.does.open(file);
    if (message.media === "photo" || message.media === "animation") {
      const alt = message.text.split("\n")[0] || say("message.picture");
      const picture = element("img", { src: `/file/${file.id}/${encodeURIComponent(file.name)}`, alt, class: "picture" });
      picture.addEventListener("load", () => this.following && this.toNewest(), { once: true });
      return element("button", { type: "button", class: "photo", "aria-label": say("message.enlarge", { name: alt }), onclick: open }, picture);
    }
    const kind = file.name.split(".").pop().toUpperCase().slice(0, 4);
    return element("button", { type: "button", class: "document", onclick: open },
      element("span", { class: "kind", "aria-hidden": "true" }, kind),
      element("span", { class: "file-name" }, file.name, element("small", {}, ` ${size(file.size)}`)));
  }

  buttons(message) {
    return element("div", { class: "buttons" }, ...message.buttons.map((row) =>
      element("div", { class: "row" }, ...row.map((button) => this.button(message, button)))));
  }

  button(message, button) {
    const token = startToken(button.url);
    if (button.url && !token) {
      return element("a", { href: button.url, target: "_blank", rel: "noopener noreferrer", class: "key" }, button.text);
    }
    const tap = () => {
      if (token) this.does.invite(token);
      else if (button.copy) navigator.clipboard?.writeText(button.copy);
      else this.wish({ do: "tap", message: message.id, data: button.data });
    };
    return element("button", { type: "button", class: "key", onclick: tap }, button.text);
  }

  reply(message) {
    this.replying = message;
    this.replyTo.hidden = !message;
    if (!message) return;
    const drop = element("button", { type: "button", class: "round", "aria-label": say("reply.drop"), onclick: () => this.reply(null) }, icon("close"));
    const start = (message.text || message.file?.name || "").split("\n")[0].slice(0, 80);
    this.replyTo.replaceChildren(element("span", {}, say("reply.to", { start })), drop);
    this.text.focus();
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.write();
    } else if (event.key === "ArrowDown" && !this.menu.hidden) {
      event.preventDefault();
      this.menu.querySelector("button")?.focus();
    }
  }

  typing() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, LONGEST_SIDE)}px`;
    const value = this.text.value;
    if (/^\/\w*$/.test(value)) {
      this.fillMenu(value.slice(1));
      this.showMenu(this.menu.children.length > 0, false);
    } else if (!this.menu.hidden) this.showMenu(false);
  }

  write() {
    const text = this.text.value.trim();
    if (!text) return;
    this.wish({ do: "write", text, reply_to: this.replying?.id ?? null });
    this.text.value = "";
    this.typing();
    this.reply(null);
    this.toNewest();
  }

  sendFile() {
    const [file] = this.file.files;
    if (!file) return;
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      this.wish({ do: "file", name: file.name.slice(0, 100), content: reader.result.split(",")[1] ?? "" });
      this.file.value = "";
    });
    reader.readAsDataURL(file);
  }

  fillMenu(beginning = "") {
    const fitting = this.commands.filter((each) => each.command.startsWith(beginning.toLowerCase()));
    this.menu.replaceChildren(...fitting.map((each) => {
      const pick = () => {
        this.wish({ do: "write", text: `/${each.command}` });
        this.text.value = "";
        this.showMenu(false);
        this.text.focus();
      };
      const item = element("button", { type: "button", onclick: pick },
        element("b", {}, `/${each.command}`), element("span", {}, ` ${each.says}`));
      item.addEventListener("keydown", (event) => this.walk(event));
      return element("li", {}, item);
    }));
  }

  walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...this.menu.querySelectorAll("button")];
    const next = all[all.indexOf(event.currentTarget) + step];
    (next ?? (step < 0 ? this.text : null))?.focus();
  }

  showMenu(shown, whole = true) {
    if (shown && whole) this.fillMenu();
    this.menu.hidden = !shown;
    this.menuButton.setAttribute("aria-expanded", String(shown));
    if (shown && whole) this.menu.querySelector("button")?.focus();
  }

  say(text) {
    this.toast.textContent = text;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => this.toast.replaceChildren(), TOAST);
  }

  // While time flies, a screen reader is told the end of it, not each message.
  quiet(silent) {
    this.log.setAttribute("aria-live", silent ? "off" : "polite");
  }

  // A picture that comes late makes the log longer: only scrolling back counts as not following.
  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.log;
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.read();
    else if (scrollTop < this.top) this.following = false;
    this.top = scrollTop;
  }

  get hidden() {
    return this.node.offsetParent === null;
  }

  toNewest() {
    this.log.scrollTop = this.log.scrollHeight;
    this.read();
  }

  read() {
    this.following = true;
    if (this.hidden || this.unread === 0) return;
    this.unread = 0;
    this.mark();
  }

  mark() {
    this.newest.hidden = this.unread === 0;
    this.newest.replaceChildren(icon("down"), say("phone.unread", { count: this.unread }));
    this.does.read?.(this);
  }
}
