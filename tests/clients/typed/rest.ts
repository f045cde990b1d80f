// Books a seat, finds it in the list and cancels it, by the client generated from infra/openapi.json, and says what it saw as JSON.
// Usage: node rest.js <address of the API> <ID token> <offering> <seat>

import createClient from 'openapi-fetch';
import type { components, paths } from './generated/rest.js';

type Booking = components['schemas']['Booking'];
const [baseUrl, token, offeringId, seat] = process.argv.slice(2) as [string, string, string, string];
const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

function told<T>(call: string, { data, error }: { data?: T; error?: components['schemas']['Problem'] }): T {
  if (error || data === undefined) throw new Error(`${call}: ${JSON.stringify(error)}`);
  return data;
}

async function booking(id: string): Promise<Booking> {
  let seen: Booking;
  do seen = told('getBooking', await api.GET('/bookings/{id}', { params: { path: { id }, query: { wait: 10 } } }));
  while (seen.status === 'PENDING');
  return seen;
}

const offering = told('getOffering', await api.GET('/offerings/{id}', { params: { path: { id: offeringId } } }));
const map = told('getSeats', await api.GET('/offerings/{id}/seats', { params: { path: { id: offeringId } } }));
const free = map.items.find((each) => each.seat === seat);
const placed = told('placeBooking', await api.POST('/bookings', { body: { offeringId, seats: [seat], paymentMethod: 'pm_card_visa' } }));
const booked = await booking(placed.id);
const listed = told('listBookings', await api.GET('/bookings', { params: { query: { limit: 5 } } })).items.map((each) => each.id);
told('cancelBooking', await api.DELETE('/bookings/{id}', { params: { path: { id: booked.reference ?? booked.id } } }));
let cancelled: Booking;
do cancelled = told('getBooking', await api.GET('/bookings/{id}', { params: { path: { id: placed.id }, query: { wait: 10 } } }));
while (cancelled.status !== 'CANCELLED');
const refused = await api.POST('/bookings', { body: { offeringId, seats: ['none'], paymentMethod: 'pm_card_visa' } });

console.log(JSON.stringify({
  offering: offering.kind, before: free?.status, booked: booked.status, seats: booked.seats, amount: booked.amount, isListed: listed.includes(placed.id),
  cancelled: cancelled.status, refused: [refused.response.status, refused.error?.type],
}));
