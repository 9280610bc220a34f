/* What the script adds to a page that works without it: it looks for news, and sends without loading. */
(() => {
  "use strict";

  const EVERY = 700;
  const SILENT = "The gateway does not answer. Is it still running?";
  const known = new Map();
  const find = (name) => document.querySelector(`[data-${name}]`);
  const lists = [...document.querySelectorAll("[data-list]")];
  const chat = find("scroll");
  const text = document.getElementById("text");
  let tag = document.body.dataset.tag;
  let timer = 0;
  let acting = 0;

  const two = (part) => String(part).padStart(2, "0");
  const localise = (root) => {
    for (const time of root.querySelectorAll("time")) {
      const at = new Date(time.dateTime);
      time.textContent = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(":");
    }
  };

  const parse = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html; // rendered and escaped by the gateway, as the page itself
    const item = template.content.firstElementChild;
    localise(item);
    return item;
  };

  const put = (list, items) => {
    const old = new Map([...list.children].map((item) => [item.dataset.key, item]));
    const focused = document.activeElement;
    let fresh = 0;
    items.forEach(([key, html], place) => {
      let item = old.get(key);
      old.delete(key);
      if (!item || known.get(key) !== html) {
        const next = parse(html);
        if (item) item.replaceWith(next);
        else {
          next.classList.add("fresh");
          fresh += 1;
        }
        item = next;
        known.set(key, html);
      }
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] || null);
    });
    for (const [key, item] of old) {
      item.remove();
      known.delete(key);
    }
    if (focused && focused.id && !focused.isConnected) {
      const again = document.getElementById(focused.id);
      if (again) again.focus({ preventScroll: true });
    }
    return fresh;
  };

  const notice = (sentence) => {
    const shown = find("notice");
    shown.textContent = sentence || "";
    shown.hidden = !sentence;
  };

  const newest = (entry) => {
    const head = entry && entry.querySelector(".head");
    return head ? [...head.children].filter((part) => part.tagName !== "TIME").map((part) => part.textContent).join(" ") : "";
  };

  const show = (document_) => {
    if (!document_.lists) return;
    let news = 0;
    for (const list of lists) {
      const fresh = put(list, document_.lists[list.dataset.list]);
      if (list.dataset.list === "chat" && fresh) chat.scrollTop = chat.scrollHeight;
      if (list.dataset.list === "log") news = fresh;
    }
    find("name").textContent = document_.name;
    find("number").textContent = document_.number;
    if (news) find("said").textContent = newest(document.querySelector("[data-list=log] > li"));
  };

  const ask = async (path, options) => {
    const answer = await fetch(path, { credentials: "same-origin", cache: "no-store", ...options });
    if (answer.status === 304) return null;
    const told = await answer.json();
    if (answer.headers.has("etag")) tag = answer.headers.get("etag").slice(1, -1);
    return { ok: answer.ok, over: answer.status === 403, told };
  };

  let troubled = false;
  const trouble = (sentence) => {
    if (sentence || troubled) notice(sentence);
    troubled = Boolean(sentence);
  };

  const look = async () => {
    clearTimeout(timer);
    if (!document.hidden && !acting) {
      try {
        const found = await ask("/sandbox/state", {
          headers: { accept: "application/json", "if-none-match": `"${tag}"` },
        });
        trouble(found && !found.ok ? found.told.notice : "");
        if (found && found.over) return;
        if (found && found.ok && !acting) show(found.told);
      } catch {
        trouble(SILENT);
      }
    }
    clearTimeout(timer);
    timer = setTimeout(look, EVERY);
  };

  const act = async (form, button) => {
    acting += 1;
    try {
      const found = await ask(form.getAttribute("action"), {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams(new FormData(form, button)),
      });
      if (!found) return;
      notice(found.told.notice);
      show(found.told);
      if (!found.ok) return;
      if ("composer" in form.dataset || found.told.draft) {
        text.value = found.told.draft;
        text.focus({ preventScroll: true });
      }
      if ("other" in form.dataset) form.reset();
    } catch {
      trouble(SILENT);
    } finally {
      acting -= 1;
      clearTimeout(timer);
      timer = setTimeout(look, EVERY / 2);
    }
  };

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    act(event.target, event.submitter);
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look();
  });

  localise(document);
  find("zone").textContent = "your time";
  chat.scrollTop = chat.scrollHeight;
  timer = setTimeout(look, EVERY);
})();
