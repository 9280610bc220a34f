// What does the reader see? The verdict first, then what is wrong, what is not shown, and the story.

const MOST_FINDINGS = 100;
const byId = (id) => document.getElementById(id);

// Everything that is shown is text: nothing of a pack is ever read as markup.
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// On a narrow screen a row becomes a card, by style; the roles say that it is a row all the same.
function table(title, headings, rows) {
  const head = make("tr", {role: "row"}, ...headings.map((one) => make("th", {scope: "col", role: "columnheader"}, one)));
  const body = rows.map((row) =>
    make("tr", {role: "row"}, ...row.map((cell, at) => make("td", {role: "cell", "data-label": headings[at]}, make("div", {dir: "auto"}, cell ?? "-")))));
  return make("table", {role: "table"},
    make("caption", {}, title),
    make("thead", {role: "rowgroup"}, head),
    make("tbody", {role: "rowgroup"}, ...body));
}

function headlineOf(verdict) {
  if (!verdict.usable) return ["wrong", "This cannot be checked", "It is no evidence pack and no receipt, or it was cut short."];
  if (!verdict.holds) {
    return ["wrong", "The pack does not hold", "Something in it is not what was recorded. What and where stands below."];
  }
  if (verdict.self_attested) {
    return [
      "middle",
      "The pack holds, but is self-attested",
      "Everything in it fits together, and nothing but the gateway's own word is behind it. With a key or a witness that you know from"
        + " elsewhere it would be more.",
    ];
  }
  return ["good", "The pack holds", "Everything in it fits together, and more than the gateway's own word is behind it."];
}

function findingsOf(verdict, severity, title) {
  const found = verdict.findings.filter((one) => one.severity === severity);
  if (found.length === 0) return [];
  const rows = found.slice(0, MOST_FINDINGS).map((one) => [make("code", {}, one.place), one.words]);
  const more = found.length - rows.length;
  const rest = more > 0 ? [make("p", {}, `And ${more} more.`)] : [];
  return [make("h3", {}, title), table(title, ["Where", "What"], rows), ...rest];
}

const spoken = (time) => (time ?? "-").replace("T", " ").replace(/\.\d+Z$/, " UTC");

function about(pack) {
  const pairs = [
    ["Person", pack.recipient ?? "erased"],
    ["Business", make("bdi", {}, pack.business.name), ` (${pack.business.id})`],
    ["For the bot", make("bdi", {}, pack.bot.name), ` (${pack.bot.id})`],
    ["Made", spoken(pack.made_at)],
  ];
  return make("dl", {}, ...pairs.flatMap(([name, ...value]) => [make("dt", {}, name), make("dd", {}, ...value)]));
}

function behind(log) {
  const named = log.witnesses.filter((one) => one.holds).map((one) => `${one.party} at ${spoken(one.at)}`);
  return [...(log.key_given ? ["your key"] : []), ...named].join(", ") || "its own word";
}

function logsOf(verdict) {
  const rows = verdict.logs.map((log) => [
    make("code", {}, log.log_id),
    String(log.size ?? "-"),
    spoken(log.made_at),
    log.census === null ? "-" : `${log.complete}, up to ${spoken(log.census.made_at)}`,
    String(log.after_census),
    String(log.unsealed),
    behind(log),
  ]);
  const headings = ["Log", "Leaves", "Checkpoint of", "Shown to be all", "After that", "Not sealed", "Behind it"];
  return [make("h3", {}, "The logs"), table("How far the entries of this person are complete", headings, rows)];
}

const KINDS = {
  opted_in: "Opted in",
  opt_in_requested: "An opt-in awaits confirmation",
  opt_in_asked: "Was asked to opt in",
  opted_out: "Opted out",
  suppressed: "Put on the do-not-send list",
  suppression_lifted: "Taken off the do-not-send list",
  message_received: "Wrote to the bot",
  message_allowed: "A message was let go",
  message_denied: "A message was refused",
  message_settled: "The provider answered a message",
  status_reported: "The provider reported on a message",
  stops_carried: "Opt-outs of a linked number hold here, too",
  paused: "Wants no messages for a while",
};

const FACTS = ["by", "topics", "scopes", "reach", "grade", "method", "disclosure_id", "reason", "rule", "category", "topic",
  "template", "relied_on", "outcome"];

// Events that are named are told by their place, where they are in the pack. Each value stands by itself, so that one with a
// mark that turns the direction of writing turns no other.
function detailsOf(content, opened, places) {
  const told = [];
  const tell = (name, value) => told.push(make("div", {}, `${name.replaceAll("_", " ")}: `, make("bdi", {}, value)));
  const named = (value) => places.get(value) ?? String(value);
  for (const name of FACTS) {
    const value = content.facts[name];
    if (typeof value === "string" || typeof value === "number") tell(name, String(value));
    else if (Array.isArray(value) && value.length > 0) tell(name, value.map(named).join(", "));
  }
  for (const name of Object.keys(opened ?? {}).sort()) if (name !== "recipient") tell(name, opened[name][1]);
  return make("div", {}, ...told);
}

function storyOf(pack, shown) {
  const openedAt = new Map(pack.events.map((event, number) => [`events[${number}]`, event.opened]));
  const places = new Map(shown.map(({place, content}) => [content.event_id, place]));
  const rows = [...shown]
    .sort(({content: one}, {content: other}) =>
      one.effective_at === other.effective_at ? 0 : one.effective_at < other.effective_at ? -1 : 1)
    .map(({place, content}) => [
      spoken(content.effective_at),
      KINDS[content.kind] ?? content.kind.replaceAll("_", " "),
      detailsOf(content, openedAt.get(place), places),
      content.bot_id,
      content.actor,
      make("code", {}, place),
    ]);
  return [
    make("h3", {}, "What happened"),
    table("Every event of this person, by when it counts from", ["When", "What", "In detail", "Bot", "By", "Where"], rows),
  ];
}

function wordingsOf(pack) {
  if (pack.disclosures.length === 0) return [];
  const shown = pack.disclosures.map((one) =>
    make("div", {},
      make("p", {}, `${one.disclosure_id} (${one.language})`),
      make("blockquote", {lang: one.language, dir: "auto"}, one.rendered)));
  return [make("h3", {}, "The words the person agreed to"), ...shown];
}

function sendsOf(verdict) {
  const {sends} = verdict;
  if (sends.length === 0) return [];
  const good = sends.filter((send) => send.holds).length;
  return [
    make("h3", {}, "Messages that were let go"),
    make("p", {}, `${sends.length} in all. With what they relied on here, and no opt-out of the person's between: ${good}.`),
  ];
}

function show({verdict, pack, shown}) {
  const [mood, headline, meaning] = headlineOf(verdict);
  byId("headline").textContent = headline;
  const parts = [
    make("p", {class: `verdict ${mood}`}, meaning),
    ...(pack === null ? [] : [about(pack)]),
    ...findingsOf(verdict, "wrong", "What is wrong"),
    ...findingsOf(verdict, "open", "What is not shown"),
    ...(pack === null ? [] : [...sendsOf(verdict), ...logsOf(verdict), ...wordingsOf(pack), ...storyOf(pack, shown)]),
  ];
  byId("told").replaceChildren(...parts);
  byId("result").hidden = false;
  byId("status").textContent = "Checked.";
  byId("result").focus();
}

async function keysIn(id, kind) {
  const lines = byId(id).value.split("\n").map((line) => line.trim()).filter(Boolean);
  const keys = [];
  for (const line of lines) {
    const key = await readKey(line);
    if (key.kind !== kind) throw new NotReadable("it is of another kind");
    keys.push(key);
  }
  return keys;
}

async function check(file) {
  byId("status").textContent = "Checking…";
  if (globalThis.crypto?.subtle === undefined) {
    byId("status").textContent = "This browser offers no SHA-256 to a page opened this way; use the command instead.";
    return;
  }
  let trusted;
  try {
    trusted = {keys: await keysIn("keys", 1), witnesses: await keysIn("witnesses", 4)};
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    byId("status").textContent = `One of the keys you gave cannot be read: ${error.message}.`;
    return;
  }
  show(await checkPack(new Uint8Array(await file.arrayBuffer()), trusted));
}

let chosen = null;

function choose(file) {
  if (!file) return;
  chosen = file;
  check(file);
}

byId("file").addEventListener("change", (event) => choose(event.target.files[0]));
byId("file").addEventListener("click", (event) => {
  event.target.value = ""; // so that the same file, changed meanwhile, can be chosen again
});
byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (chosen) check(chosen);
});
const drop = byId("drop");
for (const name of ["dragenter", "dragover"]) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
document.addEventListener("dragleave", () => drop.classList.remove("over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  choose(event.dataTransfer.files[0]);
});

// For programs: the verdict as `optwarden verify --json` has it.
globalThis.checkEvidencePack = async (bytes, keys = [], witnesses = []) => {
  const trusted = {keys: await Promise.all(keys.map(readKey)), witnesses: await Promise.all(witnesses.map(readKey))};
  return (await checkPack(bytes, trusted)).verdict;
};
