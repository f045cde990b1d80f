// All that the two programs take from Node.js besides what browsers have.
declare const process: { readonly argv: string[] };
