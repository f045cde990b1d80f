// Resolvers of AppSync, in its JavaScript (APPSYNC_JS 1.0.0): a module with request and response, and util and runtime from
// @aws-appsync/utils. Each is compiled once, in a context that has nothing of Node's; what AppSync's language lacks is found before.

import { randomUUID } from 'node:crypto';
import vm from 'node:vm';
import { dynamoDbValues } from './dynamodb-values.mjs';

const cached = new Map();
const mostCached = 100;
const utils = /^\s*import\s*\{([^}]*)\}\s*from\s*['"]@aws-appsync\/utils['"];?\s*$/gm;
const textOrComment = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
const templateText = /`(?:\\.|[^`\\])*`/g;
const lacking = [
  'async', 'await', 'try', 'catch', 'finally', 'throw', 'class', 'this', 'new', 'while', 'do', 'yield', 'continue', 'eval', 'Function', 'Promise',
  'Date', 'RegExp', 'Proxy', 'Reflect', 'globalThis', 'require', 'process', 'fetch', 'setTimeout', 'setInterval',
];
const lackingWord = new RegExp(`(?<![.\\w$])(${lacking.join('|')})(?![\\w$])`, 'g');

class Refused extends Error {}
class EarlyReturn extends Error {}

/**
 * Runs one half of a resolver, or checks the whole.
 * @param {{code: string, check?: boolean, call?: 'request' | 'response', context?: object, now?: number}} payload
 * @returns {{problems: string[]} | {value?: any, early?: boolean, error?: object, appended: object[], stash: object}}
 */
export function runResolverCode({ code, check, call, context, now }) {
  if (check) return { problems: problemsOf(code) };
  const state = { appended: [], now, info: context.info };
  const stash = context.stash ?? {};
  const given = { ...context, args: context.arguments, stash };
  try {
    const value = compiled(code)(utilOf(state), runtime)[call](given);
    return { value: value ?? null, appended: state.appended, stash };
  } catch (thrown) {
    if (thrown instanceof EarlyReturn) return { value: thrown.value ?? null, early: true, appended: state.appended, stash };
    const error = thrown instanceof Refused ? thrown.error : { message: `Runtime Error: ${String(thrown?.message ?? thrown)}`, errorType: 'Code' };
    return { error, appended: state.appended, stash };
  }
}

function problemsOf(code) {
  const problems = new Set();
  const plain = code.replace(textOrComment, ' ').replace(templateText, (text) => [...text.matchAll(/\$\{([^}]*)\}/g)].map((part) => part[1]).join(';') || ' ');
  for (const [word] of plain.matchAll(lackingWord)) problems.add(`AppSync's JavaScript has no ${word}`);
  if (/\+\+|--/.test(plain)) problems.add('AppSync\'s JavaScript has neither ++ nor --');
  if (/\bfor\s*\([^)]*;/.test(plain)) problems.add('AppSync\'s JavaScript has no for with three parts');
  if (/([=(,:]|\breturn)\s*\/[^/*]/.test(plain)) problems.add('AppSync\'s JavaScript has no regular expressions');
  if (/^\s*import\b/m.test(code.replace(utils, ''))) problems.add('the desk imports from @aws-appsync/utils alone');
  if (problems.size === 0) {
    try {
      const { request, response } = compiled(code)(utilOf({ appended: [], now: 0 }), runtime);
      if (typeof request !== 'function' || typeof response !== 'function') problems.add('it exports no request and response');
    } catch (error) {
      problems.add(String(error?.message ?? error));
    }
  }
  return [...problems];
}

function compiled(code) {
  let make = cached.get(code);
  if (!make) {
    if (cached.size >= mostCached) cached.delete(cached.keys().next().value);
    const body = code.replace(utils, '').replace(/(^|[;}])\s*export\s+(?=function|const)/gm, '$1 ');
    const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    make = vm.runInContext(`(function (util, runtime) { 'use strict'; ${body}\nreturn { request, response }; })`, context);
    cached.set(code, make);
  }
  return make;
}

const runtime = Object.freeze({
  earlyReturn: (value) => {
    throw Object.assign(new EarlyReturn(), { value });
  },
});

const utilOf = (state) => Object.freeze({
  error: (message, errorType, data, errorInfo) => {
    throw Object.assign(new Refused(), { error: { message, errorType: errorType ?? null, data: data ?? null, errorInfo: errorInfo ?? null } });
  },
  appendError: (message, errorType, data, errorInfo) => {
    state.appended.push({ message, errorType: errorType ?? null, data: data ?? null, errorInfo: errorInfo ?? null });
  },
  unauthorized: () => {
    const message = `Not Authorized to access ${state.info?.fieldName} on type ${state.info?.parentTypeName}`;
    throw Object.assign(new Refused(), { error: { message, errorType: 'Unauthorized', data: null, errorInfo: null } });
  },
  autoId: () => randomUUID(),
  urlEncode: (text) => encodeURIComponent(text).replace(/[!'()~]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase()).replaceAll('%20', '+'),
  urlDecode: (text) => decodeURIComponent(text.replaceAll('+', ' ')),
  base64Encode: (text) => Buffer.from(text, 'utf8').toString('base64'),
  base64Decode: (text) => Buffer.from(text, 'base64').toString('utf8'),
  time: Object.freeze({
    nowISO8601: () => new Date(state.now).toISOString(),
    nowEpochSeconds: () => Math.floor(state.now / 1000),
    nowEpochMilliSeconds: () => state.now,
  }),
  dynamodb: dynamoDbValues,
});
