// Does an evidence pack hold? The checks of optwarden.ledger.checking, written once more: the same
// findings at the same places, in the words and by the shapes that both share (TABLES).

const WORDS = TABLES.words;
const PATTERNS = Object.fromEntries(
  Object.entries(TABLES.patterns).map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})$`)]),
);
const {pack: PACK, event: EVENT, configuration: CONFIGURATION, census: CENSUS} = TABLES.shapes;

// Findings

class Report {
  findings = [];

  add(code, place, details = {}) {
    const [severity, words] = WORDS[code];
    const told = words.replace(/\{([a-z]+)\}/g, (_, name) => String(details[name]));
    this.findings.push({code, place, words: told, severity});
  }
}

function verdictOf(report, logs = [], sends = []) {
  const {findings} = report;
  return {
    format: "optwarden/verdict/v1",
    usable: !findings.some((one) => TABLES.unusable.includes(one.code)),
    holds: !findings.some((one) => one.severity === "wrong"),
    self_attested: logs.length === 0 || !logs.every((one) => one.attested),
    findings,
    logs,
    sends,
  };
}

// Shapes

function isA(kind, value) {
  if (kind === "count") return Number.isInteger(value) && value >= 0;
  if (kind === "object") return isObject(value);
  if (typeof value !== "string") return false;
  return kind === "text" || PATTERNS[kind].test(value);
}

const within = (place, key) => (place ? `${place}.${key}` : key);

function* misfits(shape, value, place = "") {
  if (typeof shape === "string") {
    if (!isA(shape, value)) yield ["shape", place, TABLES.expected[shape]];
  } else if (Array.isArray(shape)) {
    if (!Array.isArray(value)) yield ["shape", place, TABLES.expected.list];
    else for (const [number, item] of value.entries()) yield* misfits(shape[0], item, `${place}[${number}]`);
  } else if ("?" in shape) {
    if (value !== null) yield* misfits(shape["?"], value, place);
  } else if ("2" in shape) {
    const shapes = shape["2"];
    if (!Array.isArray(value) || value.length !== shapes.length) yield ["shape", place, TABLES.expected.pair];
    else for (const [number, item] of value.entries()) yield* misfits(shapes[number], item, `${place}[${number}]`);
  } else if (!isObject(value)) {
    yield ["shape", place, TABLES.expected.object];
  } else if ("*" in shape) {
    for (const key of Object.keys(value).sort()) yield* misfits(shape["*"], value[key], within(place, key));
  } else {
    for (const key of Object.keys(shape)) {
      if (key in value) yield* misfits(shape[key], value[key], within(place, key));
      else yield ["missing", within(place, key), ""];
    }
    for (const key of Object.keys(value).sort()) {
      if (!Object.hasOwn(shape, key)) yield ["unknown", within(place, key), ""];
    }
  }
}

// Hashes: RFC 9162 and the formats' own

const utf8 = (text) => new TextEncoder().encode(text);
const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

function joined(...parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function big(number, count) {
  const bytes = new Uint8Array(count);
  for (let at = count - 1; at >= 0; at -= 1) {
    bytes[at] = number % 256;
    number = Math.floor(number / 256);
  }
  return bytes;
}

const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
const ofLeaf = (entry) => sha256(Uint8Array.of(0), entry);
const ofNode = (left, right) => sha256(Uint8Array.of(1), left, right);
const domain = (name) => utf8(`optwarden/${name}/v1\0`);
const half = (number) => Math.floor(number / 2);

// RFC 9162, section 2.1.3.2.
async function includedRoot(leaf, position, size, proof) {
  if (position >= size) return null;
  let at = position;
  let last = size - 1;
  let root = leaf;
  for (const beside of proof) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      root = await ofNode(beside, root);
      while (at % 2 === 0 && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      root = await ofNode(root, beside);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 ? root : null;
}

function ofCommitment(field, salt, value) {
  const name = utf8(field);
  const content = utf8(value);
  return sha256(domain("commitment"), big(name.length, 2), name, salt, big(content.length, 8), content);
}

// Notes

class NotReadable extends Error {}

const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const isName = (name) => name !== "" && !/[+\x00-\x20]/.test(name);

function strictBase64(text) {
  if (!isA("base64", text)) throw new NotReadable("it has no strict base64");
  return fromBase64(text);
}

function partition(text, by) {
  const at = text.indexOf(by);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + by.length)];
}

async function readKey(text) {
  const [name, rest] = partition(text, "+");
  const [keyId, publicHalf] = partition(rest, "+");
  if (!isName(name) || !/^[0-9a-f]{8}$/.test(keyId)) throw new NotReadable("it has no name or no key id");
  const content = strictBase64(publicHalf);
  if (content.length !== 33 || ![1, 4].includes(content[0])) throw new NotReadable("it is no Ed25519 key");
  const named = toHex((await sha256(utf8(`${name}\n`), content)).slice(0, 4));
  if (named !== keyId) throw new NotReadable("its id is not that of the key");
  return {text, name, keyId, kind: content[0], half: content.slice(1)};
}

function readSignature(line) {
  const [dash, rest] = partition(line, " ");
  const [name, made] = partition(rest, " ");
  const content = strictBase64(made);
  if (dash !== "\u2014" || !isName(name) || content.length <= 4) {
    throw new NotReadable("a line below it is no signature");
  }
  return {name, keyId: toHex(content.slice(0, 4)), made: content.slice(4)};
}

function readCheckpoint(note) {
  if (/[\x00-\x09\x0b-\x1f]/.test(note)) throw new NotReadable("it has control characters");
  const at = note.lastIndexOf("\n\n");
  const head = note.slice(0, Math.max(at, 0));
  const below = note.slice(at + 2);
  if (at < 0 || !below.endsWith("\n")) throw new NotReadable("it has no signatures under an empty line");
  const signatures = below.slice(0, -1).split("\n").map(readSignature);
  const lines = head.split("\n");
  if (lines.length < 3) throw new NotReadable("it has fewer than three lines");
  const [origin, size, root, ...others] = lines;
  if (!origin || !/^(?:0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) {
    throw new NotReadable("its first two lines are no name and no size");
  }
  const content = strictBase64(root);
  if (content.length !== 32) throw new NotReadable("its third line is no hash");
  const begin = "optwarden-time ";
  const times = others.filter((line) => line.startsWith(begin)).map((line) => line.slice(begin.length));
  if (!others.every(Boolean) || times.length > 1 || !times.every((one) => isA("time", one))) {
    throw new NotReadable("its further lines cannot be read");
  }
  return {text: `${head}\n`, origin, size: Number(size), root: content, madeAt: times[0] ?? null, signatures};
}

// null: this browser cannot say.
async function signed(able, key, made, content) {
  if (!able) return null;
  try {
    const imported = await crypto.subtle.importKey("raw", key.half, {name: "Ed25519"}, false, ["verify"]);
    return await crypto.subtle.verify({name: "Ed25519"}, imported, made, content);
  } catch {
    return false;
  }
}

async function canEd25519() {
  try {
    const key = fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    await crypto.subtle.importKey("raw", key, {name: "Ed25519"}, false, ["verify"]);
    return true;
  } catch {
    return false;
  }
}

const isBy = (key, signature) => key.name === signature.name && key.keyId === signature.keyId;

function writtenSeconds(at) {
  return at > 253402300799 ? "9999-12-31T23:59:59.999999Z" : new Date(at * 1000).toISOString().replace("Z", "000Z");
}

// Logs

async function checkLogs(pack, trusted, report) {
  const business = `business/${pack.business.id}`;
  const bot = `bot/${pack.bot.id}`;
  const checked = new Map();
  let before = null;
  let prefix = null;
  for (const [number, log] of pack.logs.entries()) {
    const place = `logs[${number}]`;
    const {log_id: logId, origin} = log;
    if (before !== null && logId <= before) report.add("log_order", `${place}.log_id`);
    before = logId;
    if (logId !== business && !(logId.startsWith("bot/") && logId.length > 4)) {
      report.add("log_name", `${place}.log_id`);
    }
    const own = origin.endsWith(`/${logId}`) ? origin.slice(0, -logId.length - 1) : origin;
    prefix ??= own;
    if (own === "" || own === origin || own !== prefix) report.add("origin", `${place}.origin`);
    checked.set(logId, await checkLog(log, place, trusted, report));
  }
  for (const needed of [bot, business]) {
    if (!checked.has(needed)) report.add("log_missing", "logs", {log: needed});
  }
  return checked;
}

async function checkLog(log, place, trusted, report) {
  const keys = [];
  for (const [number, text] of log.keys.entries()) {
    const key = await readKey(text).catch(() => null);
    if (key === null || key.name !== log.origin || key.kind !== 1) report.add("key", `${place}.keys[${number}]`);
    else keys.push(key);
  }
  const where = `${place}.checkpoint`;
  let checkpoint;
  try {
    checkpoint = readCheckpoint(log.checkpoint);
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    report.add("checkpoint", where, {why: error.message});
    return {keys, checkpoint: null, keyGiven: false, witnesses: []};
  }
  const keyGiven = await checkCheckpoint(checkpoint, log.origin, keys, trusted, where, report);
  const witnesses = [];
  for (const [number, said] of log.witnesses.entries()) {
    witnesses.push(await checkWitness(said, `${place}.witnesses[${number}]`, checkpoint, trusted, report));
  }
  return {keys, checkpoint, keyGiven, witnesses};
}

async function checkCheckpoint(checkpoint, origin, keys, trusted, place, report) {
  if (checkpoint.origin !== origin) report.add("checkpoint_origin", place);
  if (checkpoint.size === 0 && !same(checkpoint.root, await sha256())) report.add("checkpoint_empty", place);
  const given = trusted.keys.filter((key) => key.name === origin && key.kind === 1);
  const known = new Map([...keys, ...given].map((key) => [`${key.name}+${key.keyId}+${toHex(key.half)}`, key]));
  const content = utf8(checkpoint.text);
  const good = new Set();
  for (const signature of checkpoint.signatures) {
    for (const key of known.values()) {
      if (!isBy(key, signature)) continue;
      const fits = await signed(trusted.able, key, signature.made, content);
      if (fits) good.add(key.text);
      else if (fits === false) report.add("checkpoint_signature", place, {key: key.text});
    }
  }
  if (!trusted.able) return false;
  if (good.size === 0) report.add("checkpoint_unsigned", place);
  const keyGiven = given.some((key) => good.has(key.text));
  if (given.length > 0 && !keyGiven) report.add("checkpoint_other_key", place);
  return keyGiven;
}

async function checkWitness(said, place, checkpoint, trusted, report) {
  const {party, kind} = said;
  let holds = null;
  let at = null;
  if (kind === "rfc3161") {
    report.add("stamp_unchecked", place, {party});
  } else if (kind !== "cosignature") {
    holds = false;
    report.add("witness", `${place}.kind`, {why: "it is of no known kind"});
  } else {
    try {
      [holds, at] = await cosigned(said, place, checkpoint, trusted, report);
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error;
      holds = false;
      report.add("witness", `${place}.said`, {why: error.message});
    }
  }
  return {party, kind, holds, at};
}

async function cosigned(said, place, checkpoint, trusted, report) {
  const signature = readSignature(said.said.replace(/\n$/, ""));
  const key = trusted.witnesses.find((one) => isBy(one, signature));
  if (key === undefined || !trusted.able) {
    report.add("witness_unchecked", place, {party: said.party});
    return [null, null];
  }
  const time = signature.made.slice(0, 8);
  const made = signature.made.slice(8);
  const seconds = time.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const content = utf8(`cosignature/v1\ntime ${seconds}\n${checkpoint.text}`);
  const fits =
    key.kind === 4 && made.length === 64 && seconds < 2n ** 53n && (await signed(trusted.able, key, made, content));
  if (!fits) {
    report.add("witness_wrong", `${place}.said`, {why: "its signature is wrong"});
    return [false, null];
  }
  return [true, writtenSeconds(Number(seconds))];
}

// Entries

function readEntry(entry, shape, place, report) {
  let content;
  try {
    content = parse(entry);
  } catch (error) {
    if (!(error instanceof NotStrict)) throw error;
    report.add("canonical", place, {why: error.message});
    return null;
  }
  if (!isObject(content) || canonical(content) !== entry) {
    report.add("canonical", place, {why: "it is not RFC 8785"});
    return null;
  }
  const wrong = Array.from(misfits(shape, content), ([, name]) => name || "all of it");
  if (wrong.length > 0) {
    report.add("entry", place, {why: wrong.join(", ")});
    return null;
  }
  return content;
}

async function checkInclusion(shown, checkpoint, place, report) {
  const {position, proof} = shown;
  if ((position === null) !== (proof === null)) {
    report.add("sealed", place);
  } else if (position !== null && checkpoint) {
    if (position >= checkpoint.size) {
      report.add("position", `${place}.position`);
      return;
    }
    const leaf = await ofLeaf(utf8(shown.entry));
    const root = await includedRoot(leaf, position, checkpoint.size, proof.map(fromHex));
    if (root === null || !same(root, checkpoint.root)) report.add("inclusion", `${place}.proof`);
  }
}

const follows = (before, order) => {
  for (const at of [0, 1, 2]) if (before[at] !== order[at]) return before[at] < order[at];
  return false;
};

async function checkEvents(pack, checkpoints, report) {
  const found = [];
  const seen = new Set();
  let before = null;
  let notOpened = 0;
  for (const [number, event] of pack.events.entries()) {
    const place = `events[${number}]`;
    const content = readEntry(event.entry, EVENT, `${place}.entry`, report);
    await checkInclusion(event, checkpoints.get(event.log_id), place, report);
    if (content === null) continue;
    const {position} = event;
    const order = [position === null ? 1 : 0, event.log_id, position ?? content.event_id];
    if (before !== null && !follows(before, order)) report.add("order", place);
    before = order;
    if (seen.has(content.event_id)) report.add("twice", place, {entry: content.event_id});
    seen.add(content.event_id);
    if (content.business_id !== pack.business.id) report.add("business", `${place}.entry`);
    if (event.log_id !== `bot/${content.bot_id}` || !checkpoints.has(event.log_id)) {
      report.add("log", `${place}.log_id`);
    }
    if (event.opened !== null) await checkOpened(event.opened, content, pack.recipient, place, report);
    else if (Object.keys(content.commitments).length > 0) notOpened += 1;
    found.push({place, logId: event.log_id, position, leaf: await ofLeaf(utf8(event.entry)), content});
  }
  if (notOpened > 0) report.add("not_opened", "events", {count: notOpened});
  return found;
}

async function checkOpened(opened, content, recipient, place, report) {
  const {commitments} = content;
  for (const field of Object.keys(opened).sort()) {
    const [salt, value] = opened[field];
    const where = `${place}.opened.${field}`;
    if (!(field in commitments)) {
      report.add("opened_unknown", where);
    } else if (toHex(await ofCommitment(field, fromHex(salt), value)) !== commitments[field]) {
      report.add("opened", where);
    } else if (field === "recipient" && recipient !== null && value !== recipient) {
      report.add("opened_person", where);
    }
  }
  const leftOut = Object.keys(commitments).sort().filter((field) => !(field in opened));
  if (leftOut.length > 0) report.add("opened_partly", `${place}.opened`, {fields: leftOut.join(", ")});
}

async function checkConfiguration(pack, checkpoint, report) {
  const found = [];
  const logId = `business/${pack.business.id}`;
  let before = null;
  for (const [number, change] of pack.configuration.entries()) {
    const place = `configuration[${number}]`;
    const content = readEntry(change.entry, CONFIGURATION, `${place}.entry`, report);
    await checkInclusion(change, checkpoint, place, report);
    if (content === null) continue;
    const {position} = change;
    const order = [position === null ? 1 : 0, "", position ?? content.config_event_id];
    if (before !== null && !follows(before, order)) report.add("order", place);
    before = order;
    if (content.business_id !== pack.business.id) report.add("business", `${place}.entry`);
    if (content.bot_id !== null && content.bot_id !== pack.bot.id) report.add("log", `${place}.entry`);
    found.push({place, logId, position, leaf: null, content});
  }
  return found;
}

// Counting

async function checkCensus(log, place, label, checkpoint, shown, report) {
  const {census} = log;
  const content = readEntry(census.entry, CENSUS, `${place}.entry`, report);
  await checkInclusion(census, checkpoint, place, report);
  if (content === null) return null;
  const fits = content.type === "optwarden/census/v1" && content.origin === log.origin;
  if (!fits || content.covers !== census.position || content.number < 1) report.add("census_entry", `${place}.entry`);
  await checkPlaces(census, content.root, label, place, report);
  await checkChain(census, content.covers, label, place, shown, report);
  return {number: content.number, covers: content.covers, made_at: content.made_at};
}

async function checkPlaces(census, root, label, place, report) {
  const {size, places, path} = census.bucket;
  if (path.length !== 16 || !areNeighbours(census.bucket, label)) {
    report.add("bucket", `${place}.bucket`);
    return;
  }
  if (places.length === 0 && toHex(await above(await sha256(), label, path)) !== root) {
    report.add("bucket_proof", `${place}.bucket.path`);
  }
  for (const [number, one] of places.entries()) {
    const leaf = await ofLeaf(fromHex(one.label + one.value));
    const below = await includedRoot(leaf, one.position, size, one.proof.map(fromHex));
    if (below === null || toHex(await above(below, label, path)) !== root) {
      report.add("bucket_proof", `${place}.bucket.places[${number}]`);
    }
  }
  const present = places.filter((one) => one.label === label).map((one) => one.value);
  const {length, head} = census;
  let fits = length === 0 && head === "00".repeat(32);
  if (present.length > 0) {
    const value = toHex(await sha256(domain("census"), big(length, 8), fromHex(head)));
    fits = length > 0 && present.length === 1 && present[0] === value;
  }
  if (!fits) report.add("counted", `${place}.length`);
}

function areNeighbours({size, places}, label) {
  const [first, second] = places;
  if (places.some((one) => one.label.slice(0, 4) !== label.slice(0, 4))) return false;
  if (places.length === 0) return size === 0;
  if (places.length === 1 && first.label === label) return true;
  if (places.length === 2) {
    return first.label < label && label < second.label && second.position === first.position + 1;
  }
  if (places.length !== 1) return false;
  return (
    (first.position === 0 && label < first.label) || (first.position === size - 1 && first.label < label)
  );
}

async function above(below, label, path) {
  let number = parseInt(label.slice(0, 4), 16);
  for (const beside of path) {
    const other = fromHex(beside);
    below = await (number % 2 === 1 ? ofNode(other, below) : ofNode(below, other));
    number = half(number);
  }
  return below;
}

async function checkChain(census, covers, label, place, shown, report) {
  let head = new Uint8Array(32);
  let length = 0;
  for (const one of shown) {
    if (one.position === null || one.position >= covers) continue;
    length += 1;
    head = await sha256(domain("chain"), fromHex(label), big(length, 8), head, one.leaf);
  }
  if (length !== census.length) {
    report.add("chain_length", `${place}.length`, {counted: census.length, shown: length});
  } else if (toHex(head) !== census.head) {
    report.add("chain", `${place}.head`);
  }
}

// What stood against a message

const DAY = 86_400_000_000n;
const USUAL = ["send", "opt_in_confirmation"];
const factText = (facts, name) => (typeof facts?.[name] === "string" ? facts[name] : "");
const factTexts = (facts, name) =>
  Array.isArray(facts[name]) ? facts[name].filter((one) => typeof one === "string") : [];

// A day that its month lacks counts on into the next.
function microsOf(text) {
  const part = (at, count) => Number(text.slice(at, at + count));
  const month = part(5, 2);
  const year = part(0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + part(8, 2) - 1;
  const days = era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
  const seconds = (part(11, 2) * 60 + part(14, 2)) * 60 + part(17, 2);
  return BigInt(days) * DAY + BigInt(seconds) * 1_000_000n + BigInt(part(20, 6));
}

const atOf = (shown) => microsOf(shown.content.effective_at);
const recordedOf = ({content}) => [content.recorded_at, content.event_id];
const isBefore = (one, other) => one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);

function* stopsOf(shown) {
  const {facts, kind, event_id: eventId} = shown.content;
  const at = atOf(shown);
  if (kind === "opted_out") {
    const reach = factText(facts, "reach") || "*";
    for (const scope of factTexts(facts, "scopes")) yield {at, eventId, what: factText(facts, "by"), scope, reach};
  } else if (kind === "suppressed") {
    yield {at, eventId, what: "suppressed"};
  } else if (kind === "suppression_lifted") {
    yield {at, eventId, what: "lifted"};
  } else if (kind === "stops_carried") {
    for (const one of Array.isArray(facts.opt_outs) ? facts.opt_outs : []) {
      if (!isObject(one) || !isA("time", one.effective_at)) continue;
      const reach = factText(one, "reach") || "*";
      yield {at: microsOf(one.effective_at), eventId, what: "person", scope: factText(one, "scope"), reach};
    }
    for (const [name, what] of [["suppressed", "suppressed"], ["suppression_lifted", "lifted"]]) {
      const stamp = facts[name];
      if (isObject(stamp) && isA("time", stamp.effective_at)) yield {at: microsOf(stamp.effective_at), eventId, what};
    }
  }
}

function covers(stop, botId, facts) {
  if (!["*", botId].includes(stop.reach)) return false;
  const topic = factText(facts, "topic");
  const category = factText(facts, "category");
  if (stop.scope === "all") return true;
  if (stop.scope === "marketing") return category === "MARKETING";
  if (stop.scope === "topic:*") return (topic !== "" || category !== "") && category !== "MARKETING";
  return topic !== "" && stop.scope === `topic:${topic}`;
}

function latest(stops) {
  let found = null;
  for (const stop of stops) {
    if (found === null || stop.at > found.at || (stop.at === found.at && stop.eventId > found.eventId)) found = stop;
  }
  return found;
}

// Sends

function checkSends(shown, report) {
  const past = {
    events: new Map(shown.map((one) => [one.content.event_id, one])),
    stops: shown.flatMap((one) => Array.from(stopsOf(one), (stop) => [recordedOf(one), stop])),
    verified: shown.filter(
      ({content}) => content.kind === "opted_in" && factText(content.facts, "grade") === "verified",
    ),
  };
  const sends = [];
  for (const one of shown) {
    const {content} = one;
    if (content.kind !== "message_allowed") continue;
    const problems = [...ground(one, past), ...opposition(one, past)];
    for (const [code, details] of problems) report.add(code, one.place, details);
    sends.push({
      place: one.place,
      event_id: content.event_id,
      at: content.effective_at,
      rule: isA("count", content.facts.rule) ? content.facts.rule : 0,
      relied_on: factTexts(content.facts, "relied_on"),
      holds: problems.every(([code]) => code === "late_opt_out"),
    });
  }
  return sends;
}

function needed({rule, ...facts}) {
  const purpose = factText(facts, "purpose");
  if (rule === 13) return ["opted_in"];
  if (purpose === "opt_out_confirmation" && rule === 2) return ["opted_out", "stops_carried"];
  if (rule === 4 || (rule === 6 && USUAL.includes(purpose))) return ["message_received"];
  return null;
}

function* ground(send, past) {
  const {facts} = send.content;
  const reliedOn = factTexts(facts, "relied_on");
  if (reliedOn.length === 0) yield ["relied_on_nothing", {}];
  for (const [number, event] of reliedOn.entries()) {
    const found = past.events.get(event);
    if (found === undefined) {
      yield ["relied_on_missing", {event}];
      continue;
    }
    const kinds = needed(facts);
    if (kinds !== null && !kinds.includes(found.content.kind)) {
      yield ["relied_on_kind", {event, needed: kinds.join(" or ")}];
      continue;
    }
    if (kinds?.[0] !== "opted_out" && found.content.bot_id !== send.content.bot_id) {
      yield ["relied_on_bot", {event}];
    }
    if (atOf(found) > atOf(send)) yield ["relied_on_later", {event}];
    if (kinds?.[0] === "opted_in" && number === 0) {
      if (!agreed(found, facts)) yield ["relied_on_topic", {event}];
      if (factText(found.content.facts, "grade") !== factText(facts, "grade")) yield ["relied_on_grade", {event}];
    }
    if (kinds?.[0] === "message_received" && atOf(send) >= atOf(found) + DAY) yield ["window_over", {event}];
  }
}

function agreed(optIn, facts) {
  const topic = factText(facts, "topic");
  const topics = factTexts(optIn.content.facts, "topics");
  const marketing = factText(facts, "category") === "MARKETING";
  return topics.includes(topic) || (topics.includes("*") && !marketing) || (topic === "" && topics.length > 0);
}

function* opposition(send, past) {
  const now = atOf(send);
  const {facts, bot_id: botId} = send.content;
  const known = past.stops
    .filter(([recorded, stop]) => isBefore(recorded, recordedOf(send)) && stop.at <= now)
    .map(([, stop]) => stop);
  const suppressed = latest(known.filter((stop) => stop.what === "suppressed"));
  const lifted = latest(known.filter((stop) => stop.what === "lifted"));
  if (suppressed !== null && (lifted === null || lifted.at <= suppressed.at)) {
    yield ["suppressed", {event: suppressed.eventId}];
  }
  if (!USUAL.includes(factText(facts, "purpose"))) return;
  const covering = known.filter((stop) => stop.scope !== undefined && covers(stop, botId, facts));
  const out = latest(covering.filter((stop) => stop.what === "person"));
  if (out !== null && !answered(out, send, past)) yield ["opted_out", {event: out.eventId}];
  const byBusiness = latest(covering.filter((stop) => stop.what === "business"));
  const grounds = factTexts(facts, "relied_on").map((one) => past.events.get(one)).filter(Boolean);
  if (byBusiness !== null && facts.rule !== 4 && !grounds.slice(0, 1).some((one) => atOf(one) > byBusiness.at)) {
    yield ["opted_out_by_business", {event: byBusiness.eventId}];
  }
  for (const [recorded, stop] of past.stops) {
    if (isBefore(recorded, recordedOf(send)) || stop.at > now || stop.what !== "person") continue;
    if (!covers(stop, botId, facts)) continue;
    const first = past.events.get(factTexts(facts, "relied_on")[0]);
    if (first === undefined || atOf(first) <= stop.at) yield ["late_opt_out", {event: stop.eventId}];
  }
}

function answered(out, send, past) {
  const {facts, bot_id: botId} = send.content;
  const now = atOf(send);
  if (facts.rule === 4) {
    const grounds = factTexts(facts, "relied_on").map((one) => past.events.get(one)).filter(Boolean);
    if (grounds.some((one) => atOf(one) > out.at)) return true;
    if (out.scope === "all") return false;
  }
  return past.verified.some(
    (one) =>
      isBefore(recordedOf(one), recordedOf(send)) &&
      out.at < atOf(one) &&
      atOf(one) <= now &&
      one.content.bot_id === botId &&
      agreed(one, facts),
  );
}

// The pack as a whole

async function checkPack(bytes, {keys = [], witnesses = []} = {}) {
  const report = new Report();
  let pack;
  try {
    pack = parse(decoded(bytes));
  } catch (error) {
    if (!(error instanceof NotStrict)) throw error;
    report.add("not_json", "document", {why: error.message});
    return {verdict: verdictOf(report), pack: null, shown: []};
  }
  if (!isObject(pack) || pack.type !== "optwarden/pack/v1") {
    report.add("not_a_pack", "type");
    return {verdict: verdictOf(report), pack: null, shown: []};
  }
  for (const [code, place, expected] of misfits(PACK, pack)) report.add(code, place, {expected});
  if (report.findings.length > 0) return {verdict: verdictOf(report), pack: null, shown: []};
  const trusted = {keys, witnesses, able: await canEd25519()};
  if (!trusted.able) report.add("ed25519", "document");
  const checked = await checkLogs(pack, trusted, report);
  const business = `business/${pack.business.id}`;
  const bots = new Map([...checked].filter(([logId]) => logId !== business).map(([logId, one]) => [logId, one.checkpoint]));
  const shown = await checkEvents(pack, bots, report);
  const changes = await checkConfiguration(pack, checked.get(business)?.checkpoint, report);
  const logs = [];
  for (const number of pack.logs.keys()) logs.push(await logVerdict(pack, number, checked, shown, changes, report));
  await checkDisclosures(pack.disclosures, shown, changes, report);
  checkRecord(pack.record, shown, report);
  const sends = checkSends(shown, report);
  await checkSignature(pack, checked.get(`bot/${pack.bot.id}`), trusted, report);
  return {verdict: verdictOf(report, logs, sends), pack, shown};
}

async function logVerdict(pack, number, checked, shown, changes, report) {
  const log = pack.logs[number];
  const place = `logs[${number}]`;
  const logId = log.log_id;
  const ofBusiness = logId === `business/${pack.business.id}`;
  const entries = (ofBusiness ? changes : shown).filter((one) => one.logId === logId);
  const sealed = entries.filter((one) => one.position !== null);
  const unsealed = entries.length - sealed.length;
  const found = checked.get(logId);
  let census = null;
  let complete = 0;
  let after = 0;
  if (log.census === null) {
    if (!ofBusiness && found.checkpoint !== null && found.checkpoint.size > 0) report.add("not_counted", place);
    after = ofBusiness ? 0 : sealed.length;
  } else if (ofBusiness) {
    report.add("census_of_business", `${place}.census`);
  } else {
    census = await checkCensus(log, `${place}.census`, pack.label, found.checkpoint, sealed, report);
    complete = sealed.filter((one) => one.position < (census?.covers ?? 0)).length;
    after = sealed.length - complete;
    if (after > 0) report.add("after_census", place, {count: after});
  }
  if (unsealed > 0) report.add("unsealed", place, {count: unsealed});
  return {
    log_id: logId,
    size: found.checkpoint?.size ?? null,
    made_at: found.checkpoint?.madeAt ?? null,
    key_given: found.keyGiven,
    witnesses: found.witnesses,
    census,
    complete,
    after_census: after,
    unsealed,
    attested: found.keyGiven || found.witnesses.some((one) => one.holds),
  };
}

async function checkDisclosures(disclosures, shown, changes, report) {
  const declared = new Map(
    changes
      .filter((one) => one.content.kind === "disclosure_published")
      .map(({content: {facts}}) => [factText(facts, "disclosure_id"), factText(facts, "content_hash")]),
  );
  for (const [number, one] of disclosures.entries()) {
    const place = `disclosures[${number}]`;
    const hash = toHex(await sha256(domain("disclosure"), utf8(canonical(one.document))));
    if (hash !== one.content_hash) report.add("disclosure", `${place}.document`);
    const told = declared.get(one.disclosure_id);
    if (told === undefined) report.add("disclosure_undeclared", place);
    else if (told !== one.content_hash) report.add("disclosure_other", `${place}.content_hash`);
  }
  const there = new Set(["", ...disclosures.map((one) => one.disclosure_id)]);
  const wanted = new Set(shown.map((one) => factText(one.content.facts, "disclosure_id")));
  for (const disclosure of [...wanted].filter((one) => !there.has(one)).sort()) {
    report.add("disclosure_not_shown", "disclosures", {disclosure});
  }
}

function checkRecord(record, shown, report) {
  const place = "record.optwarden:events";
  const named = record["optwarden:events"];
  if (!Array.isArray(named) || !named.every((one) => typeof one === "string")) {
    report.add("shape", place, {expected: "a list of event ids"});
    return;
  }
  const known = new Set(shown.map((one) => one.content.event_id));
  for (const [number, event] of named.entries()) {
    if (!known.has(event)) report.add("record", `${place}[${number}]`, {event});
  }
}

async function checkSignature(pack, log, trusted, report) {
  const key = log?.keys.find((one) => one.text === pack.signature.key);
  if (key === undefined) {
    report.add("signer", "signature.key");
    return;
  }
  const {signature, ...unsigned} = pack;
  const content = joined(utf8("optwarden/pack/v1\n"), await sha256(utf8(canonical(unsigned))));
  const fits = await signed(trusted.able, key, fromBase64(signature.signed), content);
  if (fits === false) report.add("signature", "signature.signed");
}
