// Which keys and values does a document have? By the shapes that the checker has, too (TABLES).

const PATTERNS = Object.fromEntries(
  Object.entries(TABLES.patterns).map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})$`)]),
);
const {pack: PACK, receipt: RECEIPT, event: EVENT, configuration: CONFIGURATION, census: CENSUS} = TABLES.shapes;

function isA(kind, value) {
  if (kind === "count") return Number.isInteger(value) && value >= 0;
  if (kind === "object") return isObject(value);
  if (typeof value !== "string") return false;
  return kind === "text" || PATTERNS[kind].test(value);
}

const within = (place, key) => (place ? `${place}.${key}` : key);

function* misfits(shape, value, place = "") {
  if (typeof shape === "string") {
    if (!isA(shape, value)) yield ["shape", place, TABLES.expected[shape]];
  } else if (Array.isArray(shape)) {
    if (!Array.isArray(value)) yield ["shape", place, TABLES.expected.list];
    else for (const [number, item] of value.entries()) yield* misfits(shape[0], item, `${place}[${number}]`);
  } else if ("?" in shape) {
    if (value !== null) yield* misfits(shape["?"], value, place);
  } else if ("2" in shape) {
    const shapes = shape["2"];
    if (!Array.isArray(value) || value.length !== shapes.length) yield ["shape", place, TABLES.expected.pair];
    else for (const [number, item] of value.entries()) yield* misfits(shapes[number], item, `${place}[${number}]`);
  } else if (!isObject(value)) {
    yield ["shape", place, TABLES.expected.object];
  } else if ("*" in shape) {
    for (const key of Object.keys(value).sort()) yield* misfits(shape["*"], value[key], within(place, key));
  } else {
    for (const key of Object.keys(shape)) {
      if (key in value) yield* misfits(shape[key], value[key], within(place, key));
      else yield ["missing", within(place, key), ""];
    }
    for (const key of Object.keys(value).sort()) {
      if (!Object.hasOwn(shape, key)) yield ["unknown", within(place, key), ""];
    }
  }
}
