// Asks the table what holds the caller's one pending booking of the apartment.

import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ pk: `U#${ctx.identity.sub}`, sk: `G#${ctx.args.input.apartmentId}` }),
    consistentRead: true,
  };
}

export function response(ctx) {
  if (ctx.error) {
    util.error('Whether a booking is pending could not be asked. Try again.', 'Unavailable');
  }
  ctx.stash.holder = ctx.result ? ctx.result.b : null;
  return null;
}
