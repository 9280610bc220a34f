// Are these entries about the person whose pack it is? Tied by her number, or by the census.

function checkPerson(pack, shown, logs, report) {
  const covered = new Map(logs.filter((log) => log.census !== null).map((log) => [log.log_id, log.census.covers]));
  const opened = new Set(
    [...pack.events.keys()].filter((at) => "recipient" in (pack.events[at].opened ?? {})).map((at) => `events[${at}]`),
  );
  if (pack.recipient !== null && opened.size === 0) report.add("person_not_shown", "recipient");
  const counts = ({position, logId}) => position !== null && position < (covered.get(logId) ?? 0);
  const tied = new Set(
    shown.filter((one) => opened.has(one.place) || counts(one)).map(({content}) => content.person_id),
  );
  const loose = new Map();
  for (const {place, content} of shown) {
    const id = content.person_id;
    if (!tied.has(id)) loose.set(id, [...(loose.get(id) ?? []), place]);
  }
  for (const places of loose.values()) report.add("person_not_tied", places[0], {count: places.length});
}
