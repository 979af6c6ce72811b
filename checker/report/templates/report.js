"use strict";
(() => {
  const form = document.getElementById("filter");
  const findings = [...document.querySelectorAll("article.finding")];
  const texts = new Map(findings.map((f) => [f, f.textContent.toLocaleLowerCase()]));
  const byId = (id) => (id ? document.getElementById(id) : null);

  // Long lists show their beginning; the rest on demand, and always on paper.
  for (const list of document.querySelectorAll("[data-cap]")) {
    const rest = [...list.children].slice(Number(list.dataset.cap));
    if (rest.length < 2) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "more";
    const show = (all) => {
      rest.forEach((row) => row.classList.toggle("off", !all));
      button.setAttribute("aria-expanded", String(all));
      button.textContent = all ? document.body.dataset.less : document.body.dataset.all.replace("{}", list.children.length);
    };
    button.addEventListener("click", () => show(button.getAttribute("aria-expanded") === "false"));
    list.reveal = () => show(true);
    (list.closest(".scroll") || list).after(button);
    show(false);
  }

  addEventListener("beforeprint", () => document.querySelectorAll(".picture").forEach((d) => { d.open = true; }));

  function go(id) {
    const target = byId(id);
    if (!target) return;
    target.closest("[data-cap]")?.reveal?.();
    document.querySelectorAll(".here").forEach((e) => e.classList.remove("here"));
    target.classList.add("here");
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }

  if (!form) {
    go(location.hash.slice(1));
    return;
  }
  const fields = ["rule", "subject", "source", "q"];
  const boxes = [...form.querySelectorAll("[name=severity]")];
  const onlyNew = form.querySelector("[name=new]");
  const output = form.querySelector("output");

  // What the form says, as the URL's fragment tells it; empty where nothing is filtered.
  function state() {
    const params = new URLSearchParams();
    const chosen = boxes.filter((b) => b.checked).map((b) => b.value);
    if (chosen.length < boxes.length) params.set("severity", chosen.join(","));
    for (const name of fields) if (form.elements[name].value.trim()) params.set(name, form.elements[name].value.trim());
    if (onlyNew && onlyNew.checked) params.set("new", "1");
    return params;
  }

  function fits(finding, params) {
    const data = finding.dataset;
    const severities = params.get("severity");
    return (severities === null || severities.split(",").includes(data.severity))
      && (!params.get("rule") || data.rule === params.get("rule"))
      && (!params.get("subject") || data.subject === params.get("subject"))
      && (!params.get("source") || data.source.split("\n").includes(params.get("source")))
      && (!params.get("new") || data.status === "new")
      && (params.get("q") || "").toLocaleLowerCase().split(/\s+/).every((word) => texts.get(finding).includes(word));
  }

  function apply() {
    const params = state();
    let shown = 0;
    for (const finding of findings) {
      const fit = fits(finding, params);
      finding.classList.toggle("off", !fit);
      shown += fit;
    }
    const { shown: words, none } = form.dataset;
    output.textContent = words.replace("{n}", shown).replace("{m}", findings.length) + (shown ? "" : ". " + none);
  }

  function write(params, id, how) {
    const plain = id && !String(params);
    if (id) params.set("at", id);
    const fragment = plain ? encodeURIComponent(id) : String(params);
    history[how](null, "", fragment ? "#" + fragment : location.pathname + location.search);
  }

  // The fragment is a state ("rule=R101&at=finding-1"), or a plain anchor ("finding-1").
  function read() {
    const fragment = location.hash.slice(1);
    const params = new URLSearchParams(fragment.includes("=") ? fragment : "");
    const severities = params.get("severity");
    boxes.forEach((b) => { b.checked = severities === null || severities.split(",").includes(b.value); });
    fields.forEach((name) => { form.elements[name].value = params.get(name) || ""; });
    if (onlyNew) onlyNew.checked = params.has("new");
    apply();
    go(fragment.includes("=") ? params.get("at") : fragment);
  }

  function changed() {
    apply();
    write(state(), null, "replaceState");
  }

  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed));
  addEventListener("hashchange", read);
  addEventListener("popstate", read);

  // A link inside the page keeps the filter; one to a finding that is filtered out takes the filter away. It is followed
  // here and at once: the browser would tell of it later, when a next key may have changed the filter already.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = decodeURIComponent(link.hash.slice(1));
    const target = byId(id);
    if (!target) return;
    event.preventDefault();
    if (target.closest("article.off")) {
      form.reset();
      setTimeout(() => { write(new URLSearchParams(), null, "pushState"); location.hash = id; });
    } else {
      write(state(), id, "pushState");
      go(id);
    }
  });

  form.hidden = false;
  read();
})();
