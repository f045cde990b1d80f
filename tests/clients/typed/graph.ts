// Asks for nights of an apartment and lists its bookings, by the documents generated from infra/schema.graphql, and says what it saw as
// JSON. Usage: node graph.js <address of the API> <ID token> <user> <apartment> <first day> <day of leaving>

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { BookDocument, MineDocument } from './generated/graph.js';

const [baseUrl, token, userId, apartmentId, startDate, endDate] = process.argv.slice(2) as [string, string, string, string, string, string];

async function ask<T, V>(document: TypedDocumentNode<T, V>, variables: V): Promise<T> {
  const response = await fetch(`${baseUrl}/graphql`, {
    method: 'POST',
    headers: { Authorization: token, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = await response.json() as { data: T; errors?: unknown[] };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

const taken = (await ask(BookDocument, { input: { userId, apartmentId, startDate, endDate, bookingStatus: 'PENDING', paymentMethod: 'pm_card_visa' } }))
  .createApartmentBooking;
const newest = async () => (await ask(MineDocument, { userId, apartmentId })).getAllBookingsPerUser.items[0];
let seen = await newest();
while (seen === undefined || seen.bookingStatus === 'PENDING') seen = await newest();
const { id: _, ...shown } = seen;
console.log(JSON.stringify({ taken, ...shown }));
