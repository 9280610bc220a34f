// Which logs does a pack rest on, and who is behind their checkpoints?

async function checkLogs(pack, trusted, report, whole) {
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
  for (const needed of whole ? [bot, business] : [bot]) {
    if (!checked.has(needed)) report.add("log_missing", "logs", {log: needed});
  }
  const origins = new Set(pack.logs.map((log) => log.origin));
  for (const key of trusted.keys) if (!origins.has(key.name)) report.add("key_unused", "logs", {key: key.name});
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
    return {keys, checkpoint: null, keyGiven: false, signedBy: new Set(), witnesses: []};
  }
  const {keyGiven, signedBy} = await checkCheckpoint(checkpoint, log.origin, keys, trusted, where, report);
  const witnesses = [];
  for (const [number, said] of log.witnesses.entries()) {
    witnesses.push(await checkWitness(said, `${place}.witnesses[${number}]`, checkpoint, trusted, report));
  }
  return {keys, checkpoint, keyGiven, signedBy, witnesses};
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
  if (!trusted.able) return {keyGiven: false, signedBy: good};
  if (good.size === 0) report.add("checkpoint_unsigned", place);
  const keyGiven = given.some((key) => good.has(key.text));
  if (given.length > 0 && !keyGiven) report.add("checkpoint_other_key", place);
  return {keyGiven, signedBy: good};
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
