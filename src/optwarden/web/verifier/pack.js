// Does an evidence pack hold? The checks of optwarden.ledger.checking, written once more: the same
// findings at the same places.

const WHOLE = "optwarden/pack/v1";
const SHAPES = new Map([[WHOLE, PACK], ["optwarden/receipt/v1", RECEIPT]]);

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
  const shape = isObject(pack) && typeof pack.type === "string" ? SHAPES.get(pack.type) : undefined;
  if (shape === undefined) {
    report.add("not_a_pack", "type");
    return {verdict: verdictOf(report), pack: null, shown: []};
  }
  for (const [code, place, expected] of misfits(shape, pack)) report.add(code, place, {expected});
  if (report.findings.length > 0) return {verdict: verdictOf(report), pack: null, shown: []};
  const trusted = {keys, witnesses, able: await canEd25519()};
  if (!trusted.able) report.add("ed25519", "document");
  const whole = pack.type === WHOLE;
  const checked = await checkLogs(pack, trusted, report, whole);
  const business = `business/${pack.business.id}`;
  const bots = new Map([...checked].filter(([logId]) => logId !== business).map(([logId, one]) => [logId, one.checkpoint]));
  const shown = await checkEvents(pack, bots, report);
  const changes = whole ? await checkConfiguration(pack, checked.get(business)?.checkpoint, report) : null;
  const logs = [];
  for (const number of pack.logs.keys()) logs.push(await logVerdict(pack, number, checked, shown, changes ?? [], report));
  if (!whole) report.add("part", "events");
  checkPerson(pack, shown, logs, report);
  await checkDisclosures(pack.disclosures, shown, changes, report);
  checkRecord(pack.record, shown, report, whole);
  const sends = checkSends(shown, report, whole);
  const vouched = await checkSignature(pack, checked.get(`bot/${pack.bot.id}`), trusted, report);
  return {verdict: verdictOf(report, logs, sends, vouched), pack, shown};
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
    if (pack.type === WHOLE && !ofBusiness && found.checkpoint !== null && found.checkpoint.size > 0) report.add("not_counted", place);
    after = ofBusiness ? 0 : sealed.length;
  } else if (ofBusiness) {
    report.add("census_of_business", `${place}.census`);
  } else {
    census = await checkCensus(log, `${place}.census`, pack.label, found.checkpoint, sealed, report);
    complete = sealed.filter((one) => one.position < (census?.covers ?? 0)).length;
    after = sealed.length - complete;
    const beyond = (found.checkpoint?.size ?? 0) - (census?.covers ?? 0) - 1;
    if (census !== null && beyond > 0) report.add("after_census", place, {count: beyond, shown: after, at: census.made_at});
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

function checkRecord(record, shown, report, whole) {
  const inner = whole ? record : record["dpv:hasRecordOfActivity"];
  const place = whole ? "record.optwarden:events" : "record.dpv:hasRecordOfActivity.optwarden:events";
  const named = isObject(inner) ? inner["optwarden:events"] : undefined;
  if (!Array.isArray(named) || !named.every((one) => typeof one === "string")) {
    report.add("shape", place, {expected: "a list of event ids"});
    return;
  }
  const known = new Set(shown.map((one) => one.content.event_id));
  for (const [number, event] of named.entries()) {
    if (!known.has(event)) report.add("record", `${place}[${number}]`, {event});
  }
}

// Anybody can add a key to the file: what counts is that it signed the checkpoint, or was given.
async function checkSignature(pack, log, trusted, report) {
  const key = log?.keys.find((one) => one.text === pack.signature.key);
  if (key === undefined) {
    report.add("signer", "signature.key");
    return false;
  }
  const {signature, ...unsigned} = pack;
  const content = joined(utf8(`${pack.type}\n`), await sha256(utf8(canonical(unsigned))));
  const fits = await signed(trusted.able, key, fromBase64(signature.signed), content);
  if (fits === false) report.add("signature", "signature.signed");
  const given = trusted.keys.filter((one) => one.name === key.name).map((one) => one.text);
  if (given.length > 0) {
    if (!given.includes(key.text)) report.add("signer_not_given", "signature.key");
    return given.includes(key.text);
  }
  if (!trusted.able) return false;
  if (!log.signedBy.has(key.text)) report.add("signer_beside", "signature.key");
  return log.signedBy.has(key.text);
}
