// Drives the desk's Step Functions by the client for Node.js and prints what it saw as one line of JSON.
import { readFileSync } from "node:fs";
import * as sfn from "@aws-sdk/client-sfn";

const role = "arn:aws:iam::000000000000:role/Role";
const definitions = JSON.parse(readFileSync(new URL("machine.json", import.meta.url), "utf8"));
const [endpoint, name] = process.argv.slice(2);
const client = new sfn.SFNClient({
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
  disableHostPrefix: true,
  maxAttempts: 1,
});
const ask = (Command, input) => client.send(new Command(input));
const seen = {};

const { activityArn } = await ask(sfn.CreateActivityCommand, { name: "work" });
const { stateMachineArn } = await ask(sfn.CreateStateMachineCommand, {
  name,
  definition: JSON.stringify(definitions.standard),
  roleArn: role,
});
const { executionArn } = await ask(sfn.StartExecutionCommand, { stateMachineArn, name: "one", input: '{"n":1}' });

async function ended() {
  for (;;) {
    const described = await ask(sfn.DescribeExecutionCommand, { executionArn });
    if (described.status !== "RUNNING") return described;
  }
}

let task = await ask(sfn.GetActivityTaskCommand, { activityArn, workerName: "worker" });
seen.input = task.input;
await ask(sfn.SendTaskFailureCommand, { taskToken: task.taskToken, error: "Broken", cause: "by the test" });
const failed = await ended();
seen.failed = [failed.status, failed.error, failed.redriveStatus];
await ask(sfn.RedriveExecutionCommand, { executionArn });
task = await ask(sfn.GetActivityTaskCommand, { activityArn, workerName: "worker" });
await ask(sfn.SendTaskHeartbeatCommand, { taskToken: task.taskToken });
await ask(sfn.SendTaskSuccessCommand, { taskToken: task.taskToken, output: '{"done":true}' });
const redriven = await ended();
seen.redriven = [redriven.status, redriven.output, redriven.redriveCount];
seen.history = [];
for await (const page of sfn.paginateGetExecutionHistory({ client, pageSize: 3 }, { executionArn }))
  seen.history.push(...page.events.map((event) => event.type));
const second = await ask(sfn.StartExecutionCommand, { stateMachineArn, name: "two" });
await ask(sfn.StopExecutionCommand, { executionArn: second.executionArn, error: "Enough" });
const stopped = await ask(sfn.DescribeExecutionCommand, { executionArn: second.executionArn });
seen.stopped = [stopped.status, stopped.error];
try {
  await ask(sfn.StartExecutionCommand, { stateMachineArn, name: "one", input: "[]" });
} catch (refused) {
  if (!(refused instanceof sfn.ExecutionAlreadyExists)) throw refused;
  seen.refused = refused.message.split(":")[0];
}
const express = await ask(sfn.CreateStateMachineCommand, {
  name: `${name}-express`,
  definition: JSON.stringify(definitions.express),
  roleArn: role,
  type: "EXPRESS",
});
const waited = await ask(sfn.StartSyncExecutionCommand, { stateMachineArn: express.stateMachineArn, input: '{"n":2}' });
seen.waited = [waited.status, waited.output];
const tested = await ask(sfn.TestStateCommand, { definition: JSON.stringify(definitions.state), input: '{"n":3}', roleArn: role });
seen.tested = [tested.status, tested.output, tested.nextState];
console.log(JSON.stringify(seen));
