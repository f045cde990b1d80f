// Evaluates the messages of expressions.mjs, one at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { checkSyntax, evaluateAll } from './jsonata.mjs';

const progress = new Int32Array(workerData);
let velocity = null;

async function answer(kind, payload) {
  switch (kind) {
    case 'jsonata':
      return evaluateAll(payload, (index) => Atomics.store(progress, 0, index));
    case 'jsonata-syntax':
      return checkSyntax(payload);
    case 'velocity':
      velocity ??= await import('./velocity.mjs');
      return velocity.renderVelocity(payload.template, payload.data);
    default:
      throw new Error(`unknown kind of message: ${kind}`);
  }
}

parentPort.on('message', async (text) => {
  Atomics.store(progress, 1, 1);
  const { id, kind, payload } = JSON.parse(text);
  try {
    parentPort.postMessage(JSON.stringify({ id, result: await answer(kind, payload) }));
  } catch (error) {
    parentPort.postMessage(JSON.stringify({ id, error: String(error?.message ?? error) }));
  }
});
