// Asks for the booking that the guard names, and refuses while that one is pending. A hold that is over and that nobody began to book
// is pending no more.

import { runtime, util } from '@aws-appsync/utils';

export function request(ctx) {
  if (!ctx.stash.holder) {
    runtime.earlyReturn(null);
  }
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ pk: `B#${ctx.stash.holder}`, sk: 'B' }),
    consistentRead: true,
  };
}

export function response(ctx) {
  if (ctx.error) {
    util.error('Whether a booking is pending could not be asked. Try again.', 'Unavailable');
  }
  const booking = ctx.result;
  if (booking && booking.status === 'PENDING' && !isOver(booking)) {
    util.error('You already have a pending booking for this apartment.', 'PendingBooking', null, { bookingId: ctx.stash.holder });
  }
  return null;
}

function isOver(booking) {
  return booking.phase === 'HELD' && !booking.execution && !booking.pay && booking.until <= util.time.nowEpochMilliSeconds();
}
