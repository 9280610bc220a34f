// Did every message that was let go rely on something that was there, and did nothing oppose it?

function checkSends(shown, report, whole) {
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
    const reliedOn = factTexts(content.facts, "relied_on");
    const partly = !whole && !reliedOn.every((each) => past.events.has(each));
    const problems = partly ? [["relied_on_not_shown", {}]] : [...ground(one, past), ...opposition(one, past)];
    for (const [code, details] of problems) report.add(code, one.place, details);
    sends.push({
      place: one.place,
      event_id: content.event_id,
      at: content.effective_at,
      rule: isA("count", content.facts.rule) ? content.facts.rule : 0,
      relied_on: reliedOn,
      holds: problems.every(([code]) => code === "late_opt_out"),
    });
  }
  return sends;
}

function needed({rule, ...facts}) {
  const purpose = factText(facts, "purpose");
  if (rule === 13) return ["opted_in"];
  if (purpose === "opt_out_confirmation" && rule === 2) return ["opted_out", "stops_carried"];
  if (rule === 4 || (rule === 6 && !UNOPPOSED.includes(purpose))) return ["message_received"];
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
    if (found.content.person_id !== send.content.person_id) yield ["relied_on_person", {event}];
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
  const before = past.stops.filter(([recorded, stop]) => recorded <= recordedOf(send) && stop.at <= now);
  const known = before.filter(([recorded]) => recorded < recordedOf(send)).map(([, stop]) => stop);
  const suppressed = latest(known.filter((stop) => stop.what === "suppressed"));
  const lifted = latest(before.map(([, stop]) => stop).filter((stop) => stop.what === "lifted"));
  if (suppressed !== null && (lifted === null || lifted.at <= suppressed.at)) {
    yield ["suppressed", {event: suppressed.eventId}];
  }
  if (UNOPPOSED.includes(factText(facts, "purpose"))) return;
  const covering = known.filter((stop) => stop.scope !== undefined && covers(stop, botId, facts));
  const out = latest(covering.filter((stop) => stop.what === "person"));
  if (out !== null && !answered(out, send, past)) yield ["opted_out", {event: out.eventId}];
  const byBusiness = latest(covering.filter((stop) => stop.what === "business"));
  const grounds = factTexts(facts, "relied_on").map((one) => past.events.get(one)).filter(Boolean);
  if (byBusiness !== null && facts.rule !== 4 && !grounds.slice(0, 1).some((one) => atOf(one) > byBusiness.at)) {
    yield ["opted_out_by_business", {event: byBusiness.eventId}];
  }
  for (const [recorded, stop] of past.stops) {
    if (recorded < recordedOf(send) || stop.at > now || stop.what !== "person") continue;
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
      recordedOf(one) <= recordedOf(send) &&
      out.at < atOf(one) &&
      atOf(one) <= now &&
      one.content.bot_id === botId &&
      agreed(one, facts),
  );
}
