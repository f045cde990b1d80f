// The GraphQL language by its reference implementation, as AppSync serves it: plan says which fields of the root have to be resolved,
// and answer makes the answer of what they came to. In between the desk runs their resolvers; nothing here calls anybody.

import {
  GraphQLError, Kind, buildSchema, execute, getArgumentValues, getOperationAST, getVariableValues, parse, print, validate, validateSchema,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';

const cached = new Map();
const mostCached = 20;
const date = /^(-?\d{4,})-(\d{2})-(\d{2})(Z|[+-]\d{2}:\d{2}(:\d{2})?)?$/;
const dateTime = /^(-?\d{4,}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}(:\d{2})?)$/;

// AppSync's own scalars, as far as the desk checks them; a schema with another one does not start.
const scalars = {
  AWSDate: (text) => isDay(date.exec(text)),
  AWSDateTime: (text) => dateTime.test(text) && isDay(date.exec(dateTime.exec(text)[1])),
};

/**
 * @param {{task: 'check' | 'plan' | 'answer', schema: string, resolvers?: {typeName: string, fieldName: string}[], query?: string,
 *   variables?: object, operationName?: string, results?: object}} payload
 */
export function answerGraphQl(payload) {
  switch (payload.task) {
    case 'check': return { problems: check(payload) };
    case 'plan': return plan(payload);
    default: return answer(payload);
  }
}

function check({ schema, resolvers }) {
  let made;
  try {
    made = schemaOf(schema);
  } catch (error) {
    return [String(error.message ?? error)];
  }
  const problems = validateSchema(made).map((error) => error.message);
  for (const { typeName, fieldName } of resolvers ?? []) {
    if (!rootOf(made, typeName)) problems.push(`the desk resolves fields of Query and Mutation, and not of ${typeName}`);
    else if (!made.getType(typeName).getFields()[fieldName]) problems.push(`${typeName} has no field ${fieldName}`);
  }
  return problems;
}

function plan(request) {
  const { schema, document, operation, variables, errors } = prepare(request);
  if (errors) return { errors };
  const root = schema.getRootType(operation.operation);
  const fragments = Object.fromEntries(document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]));
  const fields = [];
  for (const [key, nodes] of collectFields(schema, fragments, variables, root, operation.selectionSet)) {
    const field = root.getFields()[nodes[0].name.value];
    if (!field) continue;
    try {
      fields.push({ key, typeName: root.name, fieldName: field.name, args: getArgumentValues(field, nodes[0], variables), selection: selectionOf(nodes) });
    } catch (error) {
      return { errors: [shown(error)] };
    }
  }
  return { operation: operation.operation, fields, variables: request.variables ?? {} };
}

async function answer(request) {
  const { schema, document, errors } = prepare(request);
  if (errors) return { data: null, errors };
  const result = await execute({
    schema,
    document,
    variableValues: request.variables ?? {},
    operationName: request.operationName ?? undefined,
    fieldResolver: (source, _arguments, _context, info) => info.path.prev === undefined ? resolved(request.results[info.path.key]) : source?.[info.fieldName],
  });
  return result.errors ? { data: result.data ?? null, errors: result.errors.map(shown) } : { data: result.data };
}

function resolved(outcome) {
  if (!outcome) return null;
  if (!outcome.error) return outcome.value;
  const { message, ...extensions } = outcome.error;
  throw new GraphQLError(message, { extensions });
}

function prepare({ schema: text, query, variables, operationName }) {
  try {
    const schema = schemaOf(text);
    const document = parse(query);
    const wrong = validate(schema, document);
    if (wrong.length > 0) return { errors: wrong.map(shown) };
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new GraphQLError(operationName ? `Unknown operation named ${operationName}.` : 'Must provide operation name if query contains multiple operations.');
    if (operation.operation === 'subscription') throw new GraphQLError('Subscriptions are not served over POST.');
    const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
    return values.errors ? { errors: values.errors.map(shown) } : { schema, document, operation, variables: values.coerced };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [shown(error)] };
  }
}

// An error as AppSync writes it.
function shown(error) {
  const { errorType, data, errorInfo } = error.extensions ?? {};
  const locations = error.locations?.map(({ line, column }) => ({ line, column, sourceName: null })) ?? null;
  const seen = { path: error.path ?? null, locations, message: error.message };
  return error.path ? { data: data ?? null, errorType: errorType ?? null, errorInfo: errorInfo ?? null, ...seen } : seen;
}

const rootOf = (schema, name) => [schema.getQueryType(), schema.getMutationType()].find((type) => type?.name === name);

function selectionOf(nodes) {
  const selected = nodes.map((node) => node.selectionSet).filter((set) => set !== undefined);
  return { list: selected.flatMap((set) => names(set, '')), text: selected.map(print).join('\n') };
}

function names(set, path) {
  return set.selections.flatMap((each) => {
    if (each.kind === Kind.FRAGMENT_SPREAD) return [];
    if (each.kind === Kind.INLINE_FRAGMENT) return names(each.selectionSet, path);
    const name = path + each.name.value;
    return each.selectionSet ? [name, ...names(each.selectionSet, `${name}/`)] : [name];
  });
}

function schemaOf(text) {
  let schema = cached.get(text);
  if (!schema) {
    if (cached.size >= mostCached) cached.delete(cached.keys().next().value);
    schema = buildSchema(`${text}\n${Object.keys(scalars).map((name) => `scalar ${name}`).join('\n')}`);
    for (const [name, isRight] of Object.entries(scalars)) checked(schema.getType(name), isRight);
    cached.set(text, schema);
  }
  return schema;
}

function checked(type, isRight) {
  const read = (value) => {
    if (typeof value === 'string' && isRight(value)) return value;
    throw new GraphQLError(`Unable to parse ${JSON.stringify(value)} as a valid ${type.name}.`);
  };
  type.parseValue = read;
  type.parseLiteral = (node) => read(node.kind === Kind.STRING ? node.value : print(node));
  type.serialize = read;
}

function isDay(found) {
  if (!found) return false;
  const [, year, month, day] = found.map(Number);
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  return month >= 1 && month <= 12 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}
