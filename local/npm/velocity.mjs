// API Gateway's mapping templates. velocityjs parses and walks them; what Apache Velocity does otherwise (truth, equality,
// null, printing, the methods of Java's strings, lists and maps) is put right here and in java-methods.mjs. Templates may
// use #set, #if, #foreach, references and those methods; checkVelocity names everything else before it can run.

import { Compile, parse } from 'velocityjs';
import { apiGatewayInput, apiGatewayUtil } from './api-gateway-values.mjs';
import { call, isMap, knownMethods, print } from './java-methods.mjs';

const cached = new Map();
const mostCached = 200;
const operators = new Set(['==', '!=', '>', '<', '>=', '<=', '&&', '||', 'not', 'parenthesis']);
const literals = new Set(['string', 'integer', 'decimal', 'bool', 'runt']);

/**
 * Renders a template, or checks it without rendering when data.check is true.
 * @param {string} template
 * @param {{check?: boolean, body: string, json: string, params: object, context: object, stageVariables: object}} data
 *   body: as received; json: the same as JSON without insignificant space, or '' where it is none.
 * @returns {{text: string, responseOverride: object, requestOverride: object} | {problems: string[]}}
 */
export function renderVelocity(template, data) {
  if (data.check) return { problems: checkVelocity(template) };
  const context = { ...data.context, responseOverride: { header: {} }, requestOverride: { header: {}, path: {}, querystring: {} } };
  if (data.responseOverride) Object.assign(context.responseOverride, data.responseOverride);
  const values = {
    input: apiGatewayInput(data),
    util: apiGatewayUtil,
    context,
    stageVariables: data.stageVariables ?? {},
  };
  const text = new JavaCompile(compiled(template), { customMethodHandlers: [javaMethods] }).render(values, {}, true);
  return { text, responseOverride: context.responseOverride, requestOverride: context.requestOverride };
}

/** Names what a template uses that the desk does not run as API Gateway would. */
export function checkVelocity(template) {
  const problems = new Set();
  try {
    parse(template).forEach((node) => check(node, problems));
  } catch (error) {
    problems.add(`it cannot be parsed: ${String(error.message ?? error).split('\n')[0]}`);
  }
  return [...problems];
}

function compiled(template) {
  let nodes = cached.get(template);
  if (!nodes) {
    if (cached.size >= mostCached) cached.delete(cached.keys().next().value);
    nodes = withoutSpaceBeforeSet(parse(template));
    cached.set(template, nodes);
  }
  return nodes;
}

// Velocity takes the blanks before #set with it.
function withoutSpaceBeforeSet(nodes) {
  return nodes.map((node, at) => {
    if (Array.isArray(node)) return withoutSpaceBeforeSet(node);
    return typeof node === 'string' && nodes[at + 1]?.type === 'set' ? node.replace(/[ \t]+$/, '') : node;
  });
}

const javaMethods = {
  uid: 'java',
  match: () => true,
  resolve: ({ property, context, params }) => call(context, property, params.map((value) => value ?? null)),
};

const isTrue = (value) => value !== undefined && value !== null && value !== false;

class JavaCompile extends Compile {
  getExpression(ast) {
    if (ast.type !== 'math') return this.getLiteral(ast);
    const [left, right] = ast.expression;
    switch (ast.operator) {
      case '&&': return isTrue(this.getExpression(left)) && isTrue(this.getExpression(right));
      case '||': return isTrue(this.getExpression(left)) || isTrue(this.getExpression(right));
      case 'not': return !isTrue(this.getExpression(left));
      case '==': return equal(this.getExpression(left), this.getExpression(right));
      case '!=': return !equal(this.getExpression(left), this.getExpression(right));
      default: return super.getExpression(ast);
    }
  }

  getBlockIf(block) {
    let chosen = false;
    const nodes = [];
    for (const node of block) {
      const conditional = node.type === 'if' || node.type === 'elseif';
      if (conditional || node.type === 'else') {
        if (chosen) break;
        chosen = conditional ? isTrue(this.getExpression(node.condition)) : true;
      } else if (chosen) {
        nodes.push(node);
      }
    }
    return this.renderAstList(nodes, this.contextId);
  }

  getAttributes(property, value, ast) {
    if (value === undefined || value === null) return undefined;
    if (property.type === 'method') return this.getPropMethod(property, value, ast);
    if (property.type === 'property') return isMap(value) && Object.hasOwn(value, property.id) ? value[property.id] : undefined;
    const key = property.id.type === 'references' ? this.getReferences(property.id) : property.id.value;
    return typeof value === 'object' && Object.hasOwn(value, String(key)) ? value[key] : undefined;
  }

  getReferences(ast, printed) {
    const value = super.getReferences(ast, false) ?? undefined;
    return printed ? print(value) : value;
  }

  // Velocity leaves a variable as it is when it is set to null.
  setValue(ast) {
    const [, value] = ast.equal;
    const given = value.type === 'math' ? this.getExpression(value) : this.getLiteral(value);
    if (given !== undefined && given !== null) super.setValue(ast);
  }
}

function equal(left, right) {
  if (left === undefined || left === null || right === undefined || right === null) return (left ?? null) === (right ?? null);
  return typeof left === typeof right && typeof left !== 'object' ? left === right : print(left) === print(right);
}

function check(node, problems) {
  if (typeof node === 'string') {
    const directive = /#@?\{?([A-Za-z]\w*)/.exec(node);
    if (directive) problems.add(`#${directive[1]}`);
    return;
  }
  if (Array.isArray(node)) {
    node.forEach((part) => check(part, problems));
    return;
  }
  switch (node.type) {
    case 'references': checkReference(node, problems); break;
    case 'set': node.equal.forEach((part) => check(part, problems)); break;
    case 'if': case 'elseif': check(node.condition, problems); break;
    case 'foreach': check(node.from, problems); break;
    case 'math':
      if (!operators.has(node.operator)) problems.add(`the operator ${node.operator}`);
      node.expression.forEach((part) => check(part, problems));
      break;
    case 'array': case 'map': problems.add(`a literal ${node.type}`); break;
    case 'string': checkString(node, problems); break;
    case 'else': case 'end': case 'comment': break;
    case 'macro_call': problems.add(`#${node.id}`); break;
    default: if (!literals.has(node.type)) problems.add(`#${node.type}`);
  }
}

function checkReference(node, problems) {
  for (const part of node.path ?? []) {
    if (part.type === 'method' && !knownMethods.has(part.id)) problems.add(`the method ${part.id}`);
    (part.args || []).forEach((argument) => check(argument, problems));
    if (part.type === 'index') check(part.id, problems);
  }
}

function checkString(node, problems) {
  if (node.isEval && node.value.includes('$')) checkVelocity(node.value).forEach((problem) => problems.add(problem));
}
