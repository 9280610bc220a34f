// Are these all entries of one person in a log? The census says how many, and which.

async function checkCensus(log, place, label, checkpoint, shown, report) {
  const {census} = log;
  const content = readEntry(census.entry, CENSUS, `${place}.entry`, report);
  await checkInclusion(census, checkpoint, place, report);
  if (content === null) return null;
  const fits = content.type === "optwarden/census/v1" && content.origin === log.origin;
  if (!fits || content.covers !== census.position || content.number < 1) report.add("census_entry", `${place}.entry`);
  await checkPlaces(census, content.root, label, place, report);
  await checkChain(census, content.covers, label, place, shown, report);
  return {number: content.number, covers: content.covers, made_at: content.made_at};
}

async function checkPlaces(census, root, label, place, report) {
  const {size, places, path} = census.bucket;
  if (path.length !== 16 || !areNeighbours(census.bucket, label)) {
    report.add("bucket", `${place}.bucket`);
    return;
  }
  if (places.length === 0 && toHex(await above(await sha256(), label, path)) !== root) {
    report.add("bucket_proof", `${place}.bucket.path`);
  }
  for (const [number, one] of places.entries()) {
    const leaf = await ofLeaf(fromHex(one.label + one.value));
    const below = await includedRoot(leaf, one.position, size, one.proof.map(fromHex));
    if (below === null || toHex(await above(below, label, path)) !== root) {
      report.add("bucket_proof", `${place}.bucket.places[${number}]`);
    }
  }
  const present = places.filter((one) => one.label === label).map((one) => one.value);
  const {length, head} = census;
  let fits = length === 0 && head === "00".repeat(32);
  if (present.length > 0) {
    const value = toHex(await sha256(domain("census"), big(length, 8), fromHex(head)));
    fits = length > 0 && present.length === 1 && present[0] === value;
  }
  if (!fits) report.add("counted", `${place}.length`);
}

function areNeighbours({size, places}, label) {
  const [first, second] = places;
  if (places.some((one) => one.label.slice(0, 4) !== label.slice(0, 4))) return false;
  if (places.length === 0) return size === 0;
  if (places.length === 1 && first.label === label) return true;
  if (places.length === 2) {
    return first.label < label && label < second.label && second.position === first.position + 1;
  }
  if (places.length !== 1) return false;
  return (
    (first.position === 0 && label < first.label) || (first.position === size - 1 && first.label < label)
  );
}

async function above(below, label, path) {
  let number = parseInt(label.slice(0, 4), 16);
  for (const beside of path) {
    const other = fromHex(beside);
    below = await (number % 2 === 1 ? ofNode(other, below) : ofNode(below, other));
    number = half(number);
  }
  return below;
}

async function checkChain(census, covers, label, place, shown, report) {
  let head = new Uint8Array(32);
  let length = 0;
  for (const one of shown) {
    if (one.position === null || one.position >= covers) continue;
    length += 1;
    head = await sha256(domain("chain"), fromHex(label), big(length, 8), head, one.leaf);
  }
  if (length !== census.length) {
    report.add("chain_length", `${place}.length`, {counted: census.length, shown: length});
  } else if (toHex(head) !== census.head) {
    report.add("chain", `${place}.head`);
  }
}
