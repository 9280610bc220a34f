// Is this JSON that can be read in one way only? Read it, or say why not.

const DEEPEST = 64;
const SHORT_ESCAPES = {'"': '"', "\\": "\\", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t"};

class NotStrict extends Error {}

function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw new NotStrict("it is no UTF-8");
  }
}

// Objects have no prototype, so that no key has a meaning of its own.
function parse(text) {
  let at = 0;

  function refuse(why) {
    const before = text.slice(0, at).split("\n");
    throw new NotStrict(`${why} at line ${before.length}, column ${before.at(-1).length + 1}`);
  }

  function blank() {
    while (at < text.length && " \t\n\r".includes(text[at])) at += 1;
  }

  function value(depth) {
    const next = text[at];
    if (next === "{") return object(depth + 1);
    if (next === "[") return list(depth + 1);
    if (next === '"') return string();
    for (const [word, meaning] of [["true", true], ["false", false], ["null", null]]) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return meaning;
      }
    }
    return number();
  }

  function number() {
    const pattern = /-?(?:0|[1-9][0-9]*)/y;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) refuse("expecting a value");
    const digits = found[0];
    if (/[.eE]/.test(text[at + digits.length] ?? "")) refuse("a number is no integer");
    if (digits.length > 17 || !Number.isSafeInteger(Number(digits))) refuse("a number is too large");
    if (digits === "-0") refuse("a number is written loosely");
    at += digits.length;
    return Number(digits);
  }

  function string() {
    let found = "";
    at += 1;
    for (;;) {
      const letter = text[at];
      if (letter === undefined) refuse("a text does not end");
      if (letter < " ") refuse("a text has a control character");
      at += 1;
      if (letter === '"') return found;
      found += letter === "\\" ? escaped() : letter;
    }
  }

  function escaped() {
    const letter = text[at];
    if (letter in SHORT_ESCAPES) {
      at += 1;
      return SHORT_ESCAPES[letter];
    }
    const pattern = /u00(0[0-7be-f]|1[0-9a-f])/y;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) refuse("a character is escaped that need not be");
    at += found[0].length;
    return String.fromCharCode(parseInt(found[1], 16));
  }

  function list(depth) {
    if (depth > DEEPEST) refuse("it is nested too deeply");
    const found = [];
    at += 1;
    blank();
    if (text[at] === "]") {
      at += 1;
      return found;
    }
    for (;;) {
      blank();
      found.push(value(depth));
      blank();
      const next = text[at];
      if (next !== "," && next !== "]") refuse("expecting a comma or an end");
      at += 1;
      if (next === "]") return found;
    }
  }

  function object(depth) {
    if (depth > DEEPEST) refuse("it is nested too deeply");
    const found = Object.create(null);
    at += 1;
    blank();
    if (text[at] === "}") {
      at += 1;
      return found;
    }
    for (;;) {
      blank();
      if (text[at] !== '"') refuse("expecting a key");
      const key = string();
      if (/[^\x00-\x7f]/.test(key)) refuse("a key is not ASCII");
      if (key in found) refuse("a key stands twice in one object");
      blank();
      if (text[at] !== ":") refuse("expecting a colon");
      at += 1;
      blank();
      found[key] = value(depth);
      blank();
      const next = text[at];
      if (next !== "," && next !== "}") refuse("expecting a comma or an end");
      at += 1;
      if (next === "}") return found;
    }
  }

  if (text.startsWith("\ufeff")) throw new NotStrict("a byte order mark stands before it");
  blank();
  const found = value(0);
  blank();
  if (at !== text.length) refuse("there is more after the end");
  return found;
}

// The one form of what `parse` read (RFC 8785).
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (isObject(value)) {
    const pairs = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${pairs.join(",")}}`;
  }
  return JSON.stringify(value);
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
