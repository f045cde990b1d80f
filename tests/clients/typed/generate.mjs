// Makes the clients' types: generated/rest.d.ts of infra/openapi.json, and generated/graph.ts of infra/schema.graphql with the operations
// of operations.graphql. Usage: node generate.mjs <openapi.json> <schema.graphql> <folder>

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as types from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import openapi, { astToString } from 'openapi-typescript';

// AppSync has these without a declaration.
const appSync = 'scalar AWSDate\nscalar AWSDateTime\n';

const [document, schema, folder] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, 'rest.d.ts'), astToString(await openapi(JSON.parse(await readFile(document, 'utf8')))));
await writeFile(path.join(folder, 'graph.ts'), await codegen({
  filename: 'graph.ts',
  schema: parse(appSync + await readFile(schema, 'utf8')),
  documents: [{ location: 'operations.graphql', document: parse(await readFile(new URL('operations.graphql', import.meta.url), 'utf8')) }],
  config: { useTypeImports: true, enumsAsTypes: true, strictScalars: true, scalars: { AWSDate: 'string', AWSDateTime: 'string' } },
  plugins: [{ types: {} }, { operations: {} }, { typedDocuments: {} }],
  pluginMap: { types, operations, typedDocuments },
}));
