// Evaluates the messages of expressions.mjs, one at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { checkSyntax, evaluateAll } from './jsonata.mjs';

const progress = new Int32Array(workerData);
// Milliseconds. Answers are handed over together, but none is kept from its reader for long.
const longestKept = 1;
let velocity = null;
let graphql = null;
let resolvers = null;

async function answer(kind, payload) {
  switch (kind) {
    case 'jsonata':
      return evaluateAll(payload, (index) => Atomics.store(progress, 0, index));
    case 'jsonata-syntax':
      return checkSyntax(payload);
    case 'velocity':
      velocity ??= await import('./velocity.mjs');
      return velocity.renderVelocity(payload.template, payload.data);
    case 'graphql':
      graphql ??= await import('./graphql-api.mjs');
      return graphql.answerGraphQl(payload);
    case 'resolver':
      resolvers ??= await import('./resolver-code.mjs');
      return resolvers.runResolverCode(payload);
    default:
      throw new Error(`unknown kind of message: ${kind}`);
  }
}

async function line(text) {
  const { id, kind, payload } = JSON.parse(text);
  try {
    return JSON.stringify({ id, result: await answer(kind, payload) }) + '\n';
  } catch (error) {
    return JSON.stringify({ id, error: String(error?.message ?? error) }) + '\n';
  }
}

parentPort.on('message', async (texts) => {
  let kept = { text: '', count: 0 };
  let since = performance.now();
  for (const [index, text] of texts.entries()) {
    Atomics.store(progress, 0, 0);
    Atomics.store(progress, 1, index + 1);
    kept.text += await line(text);
    kept.count++;
    if (index === texts.length - 1 || performance.now() - since > longestKept) {
      parentPort.postMessage(kept);
      kept = { text: '', count: 0 };
      since = performance.now();
    }
  }
});
