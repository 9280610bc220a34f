// Are these the words that were shown? A wording's hash, its text, and when the business declared it.

const BOXES = {unticked_box: "[ ] ", ticked_box: "[x] "};
const BLANK = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
const words = (written) => written.replace(BLANK, " ").replace(/^ | $/g, "");

async function checkDisclosures(disclosures, shown, changes, report) {
  const declared = (changes ?? []).filter((one) => one.content.kind === "disclosure_published");
  for (const [number, one] of disclosures.entries()) {
    const place = `disclosures[${number}]`;
    const id = one.disclosure_id;
    const hash = toHex(await sha256(domain("disclosure"), utf8(canonical(one.document))));
    if (hash !== one.content_hash) report.add("disclosure", `${place}.document`);
    if (words(one.rendered) !== words(rendered(one.document))) report.add("disclosure_text", `${place}.rendered`);
    if (one.language !== factText(one.document, "language")) report.add("disclosure_text", `${place}.language`);
    const ofIt = declared.filter((each) => namesWording(each, id));
    if (changes === null) report.add("disclosure_undeclared", place);
    else if (ofIt.length === 0) report.add("disclosure_unknown", place);
    if (ofIt.some(({content}) => factText(content.facts, "content_hash") !== one.content_hash)) {
      report.add("disclosure_other", `${place}.content_hash`);
    }
    for (const each of ofIt) checkDeclaration(each, id, shown, place, report);
  }
  const there = new Set(["", ...disclosures.map((one) => one.disclosure_id)]);
  const wanted = new Set(shown.map((one) => factText(one.content.facts, "disclosure_id")));
  for (const disclosure of [...wanted].filter((one) => !there.has(one)).sort()) {
    report.add("disclosure_not_shown", "disclosures", {disclosure});
  }
}

function checkDeclaration(declaration, disclosure, shown, place, report) {
  if (declaration.position === null) report.add("disclosure_unsealed", place);
  const {recorded_at: recordedAt, effective_at: at} = declaration.content;
  for (const one of shown) {
    if (!namesWording(one, disclosure)) continue;
    if (one.content.recorded_at < recordedAt) report.add("disclosure_later", one.place, {disclosure});
    else if (one.content.effective_at < at) report.add("disclosure_before", one.place, {disclosure});
  }
}

const namesWording = ({content}, id) => factText(content.facts, "disclosure_id") === id;

function rendered(wording) {
  const control = isObject(wording.presentation) ? factText(wording.presentation, "control") : "";
  const box = Object.hasOwn(BOXES, control) ? BOXES[control] : "- ";
  const topics = Array.isArray(wording.topics) ? wording.topics.filter(isObject) : [];
  const lines = topics.map((one) => {
    const example = factText(one, "example");
    return box + factText(one, "label") + (example ? `: ${example}` : "");
  });
  return [factText(wording, "text"), ...lines, factText(wording, "terms_url")].join(" ");
}
