// JSONata by its reference implementation, with the functions that Step Functions adds and without $eval.

import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';

const cached = new Map();
const mostCached = 2000;
const hashes = { 'MD5': 'md5', 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' };
const fromMillis = jsonata('$fromMillis($at, $picture, $zone)');
let now = 0;
let random = Math.random;
let uuid = randomUUID;

/** Evaluates a request's expressions in order, up to the first one that has no value (or, untilTrue, is not false). */
export async function evaluateAll(request, reached) {
  now = request.now;
  seed(request.seed);
  const results = [];
  for (const [index, source] of request.expressions.entries()) {
    reached(index);
    const result = await evaluate(source, request.bindings);
    results.push(result);
    if (!('value' in result) || (request.untilTrue && result.value !== false)) break;
  }
  return results;
}

/** What is wrong with the syntax of each expression, or null. */
export function checkSyntax(request) {
  return request.expressions.map((source) => {
    try {
      jsonata(source);
      return null;
    } catch (error) {
      return error?.code ? `${error.code}: ${error.message}` : String(error?.message ?? error);
    }
  });
}

async function evaluate(source, bindings) {
  try {
    const value = await compile(source).evaluate(undefined, bindings);
    if (value === undefined) return { undefined: true };
    return isJson(value) ? { value } : { unsupported: true };
  } catch (error) {
    return { error: error?.code ? `${error.code}: ${error.message}` : String(error?.message ?? error) };
  }
}

function isJson(value) {
  if (value === null || typeof value !== 'object') return value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (value._jsonata_function || value._jsonata_lambda) return false;
  return Array.isArray(value) ? value.every(isJson) : Object.values(value).every((v) => v === undefined || isJson(v));
}

function compile(source) {
  let expression = cached.get(source);
  if (!expression) {
    if (cached.size >= mostCached) cached.delete(cached.keys().next().value);
    expression = jsonata(source);
    extend(expression);
    cached.set(source, expression);
  }
  return expression;
}

function extend(expression) {
  expression.assign('eval', undefined);
  expression.registerFunction('millis', () => now, '<:n>');
  expression.registerFunction('now', (picture, zone) => fromMillis.evaluate(undefined, { at: now, picture, zone }), '<s?s?:s>');
  expression.registerFunction('partition', partition, '<an:a>');
  expression.registerFunction('range', range, '<nnn:a>');
  expression.registerFunction('hash', hash, '<xs?:s>');
  expression.registerFunction('random', (start) => (start === undefined ? random() : generator(start)()), '<n?:n>');
  expression.registerFunction('uuid', () => uuid(), '<:s>');
  expression.registerFunction('parse', (text) => (text === undefined ? undefined : JSON.parse(text)), '<s-:x>');
}

function partition(items, size) {
  if (items === undefined || size === undefined) return undefined;
  if (!(Math.trunc(size) > 0)) throw new Error('The second argument of $partition must be a positive integer');
  const chunks = [];
  for (let at = 0; at < items.length; at += Math.trunc(size)) chunks.push(items.slice(at, at + Math.trunc(size)));
  return chunks;
}

function range(first, last, step) {
  if (first === undefined || last === undefined || step === undefined) return undefined;
  if (step === 0) throw new Error('The third argument of $range must not be zero');
  const items = [];
  for (let i = 0, at = first; step > 0 ? at <= last : at >= last; at = first + ++i * step) items.push(at);
  // A sequence, as JSONata's own functions return one: a single item stands for itself.
  Object.defineProperty(items, 'sequence', { value: true });
  return items;
}

function hash(data, algorithm = 'SHA-256') {
  if (data === undefined) return undefined;
  if (!hashes[algorithm]) throw new Error(`The second argument of $hash must be one of ${Object.keys(hashes).join(', ')}`);
  return createHash(hashes[algorithm]).update(typeof data === 'string' ? data : JSON.stringify(data)).digest('hex');
}

function seed(value) {
  random = value == null ? Math.random : generator(value);
  uuid = value == null ? randomUUID : () => {
    const digits = () => Math.floor(random() * 0x10000).toString(16).padStart(4, '0');
    const variant = (8 + Math.floor(random() * 4)).toString(16);
    return `${digits()}${digits()}-${digits()}-4${digits().slice(1)}-${variant}${digits().slice(1)}-${digits()}${digits()}${digits()}`;
  };
}

// mulberry32
function generator(value) {
  let state = Math.trunc(value) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
