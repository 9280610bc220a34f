// What does a check come to? Findings in the words that the checker has, too (TABLES).

const WORDS = TABLES.words;

class Report {
  findings = [];

  add(code, place, details = {}) {
    const [severity, words] = WORDS[code];
    const told = words.replace(/\{([a-z]+)\}/g, (_, name) => String(details[name]));
    this.findings.push({code, place, words: told, severity});
  }
}

function verdictOf(report, logs = [], sends = [], vouched = true) {
  const {findings} = report;
  return {
    format: "optwarden/verdict/v1",
    usable: !findings.some((one) => TABLES.unusable.includes(one.code)),
    holds: !findings.some((one) => one.severity === "wrong"),
    self_attested: !vouched || logs.length === 0 || !logs.every((one) => one.attested),
    findings,
    logs,
    sends,
  };
}
