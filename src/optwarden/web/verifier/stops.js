// Which opt-outs and do-not-send entries stood when a message went?

const DAY = 86_400_000_000n;
const UNOPPOSED = ["opt_out_confirmation", "opt_in_question", "opt_in_request", "opt_in_invitation"];
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
// What was recorded at the very same time as a message is held against nobody.
const recordedOf = ({content}) => content.recorded_at;

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
