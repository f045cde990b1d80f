// The desk's one Node child. It reads a JSON message a line ({"id", "kind", "payload"}) from standard input, answers a
// JSON message a line ({"id", "result"} or {"id", "error"}) and ends with its input. A worker thread does the work, so
// that an expression without end or bounds costs that one message, not the child.

import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';

const limit = Number(process.env.EXPRESSION_LIMIT_MS ?? 5000);
const memory = Number(process.env.EXPRESSION_MEMORY_MB ?? 256);
// The worker writes down which expression it is at, and whether it has begun at all: its own start does not count.
const progress = new Int32Array(new SharedArrayBuffer(8));
const waiting = [];
let current = null;
let worker = start();

function start() {
  Atomics.store(progress, 1, 0);
  let heard = false;
  const made = new Worker(new URL('./expression-worker.mjs', import.meta.url), {
    workerData: progress.buffer,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
  });
  made.on('message', (answer) => {
    heard = true;
    if (made === worker && current !== null) {
      current = null;
      process.stdout.write(answer + '\n');
      next();
    }
  });
  made.on('error', (error) => {
    if (made !== worker) return;
    if (heard || Atomics.load(progress, 1) === 1) {
      replace(error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? 'Expression evaluation needs too much memory: check for an infinite loop'
        : String(error.message ?? error));
    } else {
      // It could not even be loaded, and the next one could not either.
      process.stderr.write(`The evaluator of expressions cannot be loaded: ${String(error.message ?? error).split('\n')[0]}\n`);
      process.exit(1);
    }
  });
  return made;
}

function replace(reason) {
  const broken = worker;
  worker = start();
  broken.terminate();
  if (current !== null) {
    const { id, kind } = JSON.parse(current.text);
    current = null;
    process.stdout.write(JSON.stringify(kind === 'jsonata' ? { id, result: stuck(reason) } : { id, error: reason }) + '\n');
  }
  next();
}

// Everything before the expression that never ended had a result, or it would not have been reached.
function stuck(reason) {
  const results = Array.from({ length: Atomics.load(progress, 0) }, () => ({ value: false }));
  results.push({ error: reason });
  return results;
}

function next() {
  if (current === null && waiting.length > 0) {
    current = { text: waiting.shift(), since: null };
    Atomics.store(progress, 0, 0);
    Atomics.store(progress, 1, 0);
    worker.postMessage(current.text);
  }
}

setInterval(() => {
  if (current === null || Atomics.load(progress, 1) === 0) return;
  current.since ??= performance.now();
  if (performance.now() - current.since > limit) {
    replace('Expression evaluation timeout: check for an infinite loop');
  }
}, Math.min(100, limit)).unref();

const lines = createInterface({ input: process.stdin, terminal: false });
lines.on('line', (line) => {
  waiting.push(line);
  next();
});
lines.on('close', () => process.exit(0));
