// To which hash does a proof lead? RFC 9162, and the formats' own.

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
