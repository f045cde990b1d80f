// Mutation.createApartmentBooking: looks at what can be judged from the arguments alone, and answers true when the request is kept.

import { util } from '@aws-appsync/utils';

export function request(ctx) {
  const { userId, bookingStatus, startDate, endDate } = ctx.args.input;
  if (userId !== ctx.identity.sub) {
    util.error('userId must be your own: nobody books in another\'s name.', 'Unauthorized');
  }
  if (bookingStatus !== 'PENDING') {
    util.error('bookingStatus must be PENDING: what becomes of a booking is decided here.', 'InvalidArgument');
  }
  if (endDate.substring(0, 10) <= startDate.substring(0, 10)) {
    util.error('endDate must be after startDate: it is the day of leaving.', 'InvalidArgument');
  }
  return {};
}

export function response(ctx) {
  return true;
}
