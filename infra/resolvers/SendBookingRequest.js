// Sends the request to the queue, with the caller as the token names them.

import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    method: 'POST',
    resourcePath: '/',
    params: {
      headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'AmazonSQS.SendMessage' },
      body: JSON.stringify({
        QueueUrl: ctx.env.INTAKE_QUEUE_URL,
        MessageBody: JSON.stringify(ctx.args.input),
        MessageAttributes: { UserId: { DataType: 'String', StringValue: ctx.identity.sub } },
      }),
    },
  };
}

export function response(ctx) {
  if (ctx.error || ctx.result.statusCode !== 200) {
    util.error('The request could not be kept. Try again.', 'Unavailable');
  }
  return true;
}
