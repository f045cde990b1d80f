// Query.getAllBookingsPerUser: hands the arguments to the function, with the caller as the token names them.

import { util } from '@aws-appsync/utils';

export function request(ctx) {
  const { userId, apartmentId, limit, nextToken } = ctx.args;
  return {
    operation: 'Invoke',
    payload: { caller: ctx.identity.sub, groups: ctx.identity.groups, userId, apartmentId, limit, nextToken },
  };
}

export function response(ctx) {
  if (ctx.error) {
    util.error('The bookings could not be read. Try again.', 'Unavailable');
  }
  if (ctx.result.refused) {
    util.error(ctx.result.refused.message, ctx.result.refused.errorType);
  }
  return ctx.result;
}
