// The desk's one Node child. It reads a JSON message a line ({"id", "kind", "payload"}) from standard input, answers a
// JSON message a line ({"id", "result"} or {"id", "error"}) and ends with its input. A worker thread does the work, so
// that an expression without end or bounds costs that one message, not the child. Messages that wait go to the worker
// together: between two threads the way is longer than most evaluations.

import { Worker } from 'node:worker_threads';

const limit = Number(process.env.EXPRESSION_LIMIT_MS ?? 5000);
const memory = Number(process.env.EXPRESSION_MEMORY_MB ?? 256);
const mostTogether = 256;
const longestTogether = 1 << 20;
// The worker writes down which expression it is at, and how many messages of its batch it has begun: its start does not count.
const progress = new Int32Array(new SharedArrayBuffer(8));
let waiting = [];
let batch = null;
let worker = start();

function start() {
  Atomics.store(progress, 1, 0);
  let heard = false;
  const made = new Worker(new URL('./expression-worker.mjs', import.meta.url), {
    workerData: progress.buffer,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
  });
  made.on('message', (answers) => {
    heard = true;
    if (made === worker && batch !== null) {
      process.stdout.write(answers.text);
      batch.answered += answers.count;
      if (batch.answered === batch.texts.length) {
        batch = null;
        next();
      }
    }
  });
  made.on('error', (error) => {
    if (made !== worker) return;
    if (heard || Atomics.load(progress, 1) > 0) {
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

// Answers the message that the worker is stuck with, and gives the others that it has not answered to a new one: whatever
// of theirs is evaluated already has been seen by nobody.
function replace(reason) {
  const broken = worker;
  if (batch !== null) {
    const stuckAt = Math.max(batch.answered, Atomics.load(progress, 1) - 1);
    const { id, kind } = JSON.parse(batch.texts[stuckAt]);
    process.stdout.write(JSON.stringify(kind === 'jsonata' ? { id, result: stuck(reason) } : { id, error: reason }) + '\n');
    waiting = [...batch.texts.slice(batch.answered, stuckAt), ...batch.texts.slice(stuckAt + 1), ...waiting];
    batch = null;
  }
  worker = start();
  broken.terminate();
  next();
}

// Everything before the expression that never ended had a result, or it would not have been reached.
function stuck(reason) {
  const results = Array.from({ length: Atomics.load(progress, 0) }, () => ({ value: false }));
  results.push({ error: reason });
  return results;
}

function next() {
  if (batch !== null || waiting.length === 0) return;
  let count = 0;
  for (let length = 0; count < waiting.length && count < mostTogether && length < longestTogether; count++) length += waiting[count].length;
  batch = { texts: waiting.splice(0, count), answered: 0, begun: 0, since: 0 };
  Atomics.store(progress, 0, 0);
  Atomics.store(progress, 1, 0);
  worker.postMessage(batch.texts);
}

setInterval(() => {
  const begun = Atomics.load(progress, 1);
  if (batch === null || begun === 0) return;
  if (begun !== batch.begun) {
    batch.begun = begun;
    batch.since = performance.now();
  } else if (performance.now() - batch.since > limit) {
    replace('Expression evaluation timeout: check for an infinite loop');
  }
}, Math.min(100, limit)).unref();

let line = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const parts = chunk.split('\n');
  parts[0] = line + parts[0];
  line = parts.pop();
  waiting.push(...parts);
  next();
});
process.stdin.on('end', () => process.exit(0));
