// The methods that Java's strings, lists and maps have in a mapping template, and how their values are printed.

const javaMap = Symbol('a map of Java, which prints itself as {key=value}');

const strings = {
  equals: (text, other) => text === other,
  equalsIgnoreCase: (text, other) => typeof other === 'string' && text.toLowerCase() === other.toLowerCase(),
  contains: (text, part) => text.includes(part),
  isEmpty: (text) => text === '',
  length: (text) => text.length,
  matches: (text, pattern) => new RegExp(`^(?:${pattern})$`).test(text),
  replace: (text, from, to) => text.replaceAll(from, () => to),
  replaceAll: (text, pattern, to) => text.replace(new RegExp(pattern, 'g'), (...found) => replacement(to, found)),
  replaceFirst: (text, pattern, to) => text.replace(new RegExp(pattern), (...found) => replacement(to, found)),
  split: (text, pattern) => split(text, pattern),
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
  indexOf: (text, part) => text.indexOf(part),
  lastIndexOf: (text, part) => text.lastIndexOf(part),
  substring: (text, from, to) => text.substring(from, to),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  concat: (text, other) => text + other,
  toString: (text) => text,
};

const lists = {
  get: (list, index) => list[index],
  size: (list) => list.length,
  isEmpty: (list) => list.length === 0,
  contains: (list, value) => list.includes(value),
  indexOf: (list, value) => list.indexOf(value),
  toString: (list) => print(list),
};

const maps = {
  get: (map, key) => (Object.hasOwn(map, key) ? map[key] : undefined),
  size: (map) => Object.keys(map).length,
  isEmpty: (map) => Object.keys(map).length === 0,
  keySet: (map) => Object.keys(map),
  values: (map) => Object.values(map),
  entrySet: (map) => Object.entries(map).map(([key, value]) => ({ key, value })),
  containsKey: (map, key) => Object.hasOwn(map, key),
  toString: (map) => print(map),
};

const others = { toString: (value) => print(value), equals: (value, other) => value === other };

/** Every name that a template may call, those of $input and $util included. */
export const knownMethods = new Set([
  ...Object.keys(strings), ...Object.keys(lists), ...Object.keys(maps),
  'body', 'json', 'path', 'params',
  'escapeJavaScript', 'parseJson', 'urlEncode', 'urlDecode', 'base64Encode', 'base64Decode',
]);

/** Calls a method as Velocity would: what the value does not have gives nothing. */
export function call(value, name, parameters) {
  if (value === undefined || value === null) return undefined;
  const own = value.methods ?? table(value);
  return Object.hasOwn(own, name) ? own[name](...(value.methods ? parameters : [value, ...parameters])) : undefined;
}

/** True for what a template reads members of. */
export const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A map that prints itself as Java's do. */
export function asJavaMap(entries) {
  return Object.defineProperty({ ...entries }, javaMap, { value: true });
}

/** What a reference prints: nothing for nothing, JSON for what came out of JSON. */
export function print(value) {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (value[javaMap]) return `{${Object.entries(value).map(([key, member]) => `${key}=${print(member)}`).join(', ')}}`;
  return JSON.stringify(value);
}

function table(value) {
  if (typeof value === 'string') return strings;
  if (Array.isArray(value)) return lists;
  return typeof value === 'object' ? maps : others;
}

// In Java's replacements $1 is a group and a backslash makes the next character plain.
function replacement(text, found) {
  return text.replace(/\\(.)|\$(\d)/g, (_, plain, group) => plain ?? found[Number(group)] ?? '');
}

// Java leaves out empty parts at the end.
function split(text, pattern) {
  const parts = text.split(new RegExp(pattern));
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts;
}
