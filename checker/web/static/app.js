// Keys, focus, and looking for what others have done. All texts and keys stand in the page; without this it works too.
"use strict";

const EVERY = 4000; // milliseconds between looks at what has changed

const shown = (one) => one.checkVisibility();
const typing = (one) => one.matches("textarea, select, input:not([type=checkbox], [type=radio])");

/** What a key is for: what lies in the open panel goes first. */
function meant(key) {
  const all = [...document.querySelectorAll("[data-key]")].filter((one) => one.dataset.key === key && shown(one));
  return all.find((one) => one.closest("#panel")) ?? all[0];
}

let opener = null;

function close() {
  const panel = document.getElementById("panel");
  if (!panel || !panel.querySelector("[data-close]")) return false;
  panel.replaceChildren();
  const back = opener && opener.isConnected ? opener : document.getElementById("case");
  back?.focus({ preventScroll: true });
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = document.activeElement;
  if (event.key === "Escape") {
    if (at && typing(at) && !at.closest("#panel")) at.blur();
    else if (close()) event.preventDefault();
    return;
  }
  if (event.repeat || (at && typing(at))) return;
  const one = meant(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (!one) return;
  event.preventDefault();
  if (typing(one)) {
    one.focus();
    if (one.select) one.select();
  } else {
    if (one.closest("#table")) opener = one;
    one.click();
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-close]");
  if (link && link.closest("#panel") && link.closest("#work")) {
    event.preventDefault();
    close();
  }
});

// Notes that were begun: going to another finding and back loses none, keeping one ends it.
const drafts = new Map();
const KEEPING = ["/decide", "/note"];

function finding(fields) {
  return `${fields.get("in")}\n${fields.get("id")}`;
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("#decide");
  if (form && event.target.id === "note") drafts.set(finding(new FormData(form)), event.target.value);
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const asked = event.detail.requestConfig;
  const kept = asked.verb === "post" && KEEPING.includes(asked.path) && !event.detail.isError;
  if (kept) drafts.delete(finding(asked.formData));
});

function resume() {
  const form = document.getElementById("decide");
  const draft = form && drafts.get(finding(new FormData(form)));
  if (draft) document.getElementById("note").value = draft;
}

/** After another finding has come: its heading has the focus, its line is in sight, the page is at its top. */
function arrived() {
  document.getElementById("case")?.focus({ preventScroll: true });
  follow();
  resume();
  window.scrollTo(0, 0);
}

function follow() {
  const line = document.querySelector("#lines [aria-current]");
  const list = document.querySelector("#lines ol");
  if (!line || !list) return;
  const top = line.offsetTop - list.offsetTop;
  if (top < list.scrollTop || top + line.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top - list.clientHeight / 3;
  }
}

/** After a panel has opened: its heading has the focus, and the place that was asked for is in sight. */
function opened(panel) {
  panel.querySelector("[data-focus]")?.focus({ preventScroll: true });
  panel.scrollTop = 0;
  const mark = panel.querySelector("[data-first]");
  if (mark) mark.scrollIntoView({ block: "center" });
}

document.addEventListener("htmx:afterSwap", (event) => {
  const target = event.detail.target;
  if (target.id === "work") arrived();
  if (target.id === "panel") opened(target);
});
document.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target.id === "lines") follow();
});

const isPoll = (event) => event.detail.elt?.id === "poll";

/** The server does not answer: say so, and do not pretend that anything was kept. */
function lost(event) {
  const polled = isPoll(event);
  if (polled && document.getElementById("alert").firstChild) return;
  const text = document.createElement("p");
  text.toggleAttribute("data-polled", polled);
  text.className = "notice strong";
  text.textContent = document.body.dataset.lost;
  document.getElementById("alert").replaceChildren(text);
}
document.addEventListener("htmx:sendError", lost);
document.addEventListener("htmx:timeout", lost);
document.addEventListener("htmx:afterRequest", (event) => {
  if (!event.detail.successful) return;
  const alert = document.getElementById("alert"); // that a decision was not kept stays until something else was done
  if (!isPoll(event) || alert.querySelector("[data-polled]")) alert.replaceChildren();
});

function look() {
  const poll = document.getElementById("poll");
  if (poll && document.visibilityState === "visible") window.htmx.trigger(poll, "check");
}
setInterval(look, EVERY);
window.addEventListener("focus", look);
document.addEventListener("DOMContentLoaded", follow);
