// What does a checkpoint say, and who signed it? C2SP signed notes and cosignatures.

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
