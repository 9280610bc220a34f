// Is this entry in the log where it is said to be, and what of it is opened?

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
