// Does an evidence pack hold? The checks of optwarden.ledger.checking, written once more: the same
// findings at the same places.

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
