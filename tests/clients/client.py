"""Drives the desk's Step Functions by boto3 and prints what it saw as one line of JSON."""

import json
import pathlib
import sys

import boto3
from botocore.config import Config

ROLE = "arn:aws:iam::000000000000:role/Role"
DEFINITIONS = json.loads((pathlib.Path(__file__).parent / "machine.json").read_text())


def main(endpoint, name):
    client = boto3.client(
        "stepfunctions",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="local",
        aws_secret_access_key="local",
        config=Config(inject_host_prefix=False, retries={"total_max_attempts": 1}),
    )
    activity = client.create_activity(name="work")["activityArn"]
    machine = client.create_state_machine(name=name, definition=json.dumps(DEFINITIONS["standard"]), roleArn=ROLE)["stateMachineArn"]
    execution = client.start_execution(stateMachineArn=machine, name="one", input='{"n":1}')["executionArn"]
    seen = {}

    def ended():
        while True:
            described = client.describe_execution(executionArn=execution)
            if described["status"] != "RUNNING":
                return described

    task = client.get_activity_task(activityArn=activity, workerName="worker")
    seen["input"] = task["input"]
    client.send_task_failure(taskToken=task["taskToken"], error="Broken", cause="by the test")
    failed = ended()
    seen["failed"] = [failed["status"], failed["error"], failed["redriveStatus"]]
    client.redrive_execution(executionArn=execution)
    task = client.get_activity_task(activityArn=activity, workerName="worker")
    client.send_task_heartbeat(taskToken=task["taskToken"])
    client.send_task_success(taskToken=task["taskToken"], output='{"done":true}')
    redriven = ended()
    seen["redriven"] = [redriven["status"], redriven["output"], redriven["redriveCount"]]
    pages = client.get_paginator("get_execution_history").paginate(executionArn=execution, PaginationConfig={"PageSize": 3})
    seen["history"] = [event["type"] for page in pages for event in page["events"]]
    second = client.start_execution(stateMachineArn=machine, name="two")["executionArn"]
    client.stop_execution(executionArn=second, error="Enough")
    stopped = client.describe_execution(executionArn=second)
    seen["stopped"] = [stopped["status"], stopped["error"]]
    try:
        client.start_execution(stateMachineArn=machine, name="one", input="[]")
    except client.exceptions.ExecutionAlreadyExists as refused:
        seen["refused"] = refused.response["Error"]["Message"].split(":")[0]
    express = client.create_state_machine(
        name=f"{name}-express", definition=json.dumps(DEFINITIONS["express"]), roleArn=ROLE, type="EXPRESS"
    )["stateMachineArn"]
    waited = client.start_sync_execution(stateMachineArn=express, input='{"n":2}')
    seen["waited"] = [waited["status"], waited["output"]]
    tested = client.test_state(definition=json.dumps(DEFINITIONS["state"]), input='{"n":3}', roleArn=ROLE)
    seen["tested"] = [tested["status"], tested["output"], tested["nextState"]]
    print(json.dumps(seen))


main(sys.argv[1], sys.argv[2])
