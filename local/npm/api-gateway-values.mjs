// $input and $util of API Gateway's mapping templates.

import { asJavaMap } from './java-methods.mjs';

const plainEscapes = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r', "'": "\\'", '"': '\\"', '\\': '\\\\', '/': '\\/' };

/** $input over one request or one integration's answer. */
export function apiGatewayInput(data) {
  const params = {
    path: asJavaMap(data.params?.path),
    querystring: asJavaMap(data.params?.querystring),
    header: asJavaMap(data.params?.header),
  };
  let parsed;
  const root = () => (parsed ??= data.body === '' ? {} : JSON.parse(data.json || 'null'));
  const methods = {
    json: (path) => json(path, data, root),
    path: (path) => at(root(), path ?? '$'),
    params: (name) => (name === undefined ? asJavaMap(params) : find(params, name)),
  };
  return Object.defineProperty({ body: data.body === '' ? '{}' : data.body }, 'methods', { value: methods });
}

/** $util. */
export const apiGatewayUtil = Object.defineProperty({}, 'methods', {
  value: {
    escapeJavaScript: (text) => escapeJavaScript(text),
    parseJson: (text) => (text === null ? undefined : JSON.parse(text)),
    urlEncode: (text) => text === null ? undefined : encodeURIComponent(text).replace(/[!'()~]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase()).replaceAll('%20', '+'),
    urlDecode: (text) => (text === null ? undefined : decodeURIComponent(text.replaceAll('+', ' '))),
    base64Encode: (text) => (text === null ? undefined : Buffer.from(text, 'utf8').toString('base64')),
    base64Decode: (text) => (text === null ? undefined : Buffer.from(text, 'base64').toString('utf8')),
  },
});

function find(params, name) {
  for (const map of [params.path, params.querystring, params.header]) {
    if (Object.hasOwn(map, name)) return map[name];
  }
  return '';
}

// The whole body keeps its numbers as they were written; a part of it goes through JavaScript's.
function json(path, data, root) {
  if (path === '$') return data.body === '' ? '{}' : data.json;
  const value = at(root(), path);
  return value === undefined ? '' : JSON.stringify(value);
}

function at(value, path) {
  const steps = /^\$?((?:\.[^.[\]]+|\[\d+\]|\['[^']+'\])*)$/.exec(path);
  if (!steps) throw new Error(`the path ${path} is not one that the desk reads`);
  for (const [, name, index, quoted] of steps[1].matchAll(/\.([^.[\]]+)|\[(\d+)\]|\['([^']+)'\]/g)) {
    const key = name ?? index ?? quoted;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value ?? undefined;
}

// commons-lang's, which API Gateway uses.
function escapeJavaScript(text) {
  if (text === null) return undefined;
  let escaped = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    escaped += plainEscapes[text[i]] ?? (code < 32 || code > 0x7f ? '\\u' + code.toString(16).toUpperCase().padStart(4, '0') : text[i]);
  }
  return escaped;
}
