// util.dynamodb of AppSync's JavaScript: plain values as DynamoDB's typed ones.

const typed = (value) => {
  if (value === null || value === undefined) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  return Array.isArray(value) ? { L: value.map(typed) } : { M: typedMembers(value) };
};

const typedMembers = (map) => Object.fromEntries(Object.entries(map).map(([name, value]) => [name, typed(value)]));

export const dynamoDbValues = Object.freeze({
  toDynamoDB: typed,
  toMapValues: typedMembers,
  toString: (text) => (text === null || text === undefined ? null : { S: text }),
  toNumber: (number) => (number === null || number === undefined ? null : { N: String(number) }),
  toBoolean: (flag) => (flag === null || flag === undefined ? null : { BOOL: flag }),
  toNull: () => ({ NULL: true }),
  toList: (list) => ({ L: list.map(typed) }),
  toMap: (map) => ({ M: typedMembers(map) }),
});
