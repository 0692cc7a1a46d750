import { isDeepStrictEqual } from 'node:util';
import { isMap, parseDocument, type Document } from 'yaml';
import type { Model, NodeType } from '../model/model.ts';
import { arrangeRecord } from './arrange-record.ts';
import { settleComments } from './settle-comments.ts';
import { styleRecord } from './style-record.ts';
import { writeYaml } from './write-yaml.ts';

/**
 * Returns the canonical form of a record: keys in the order of the SDL, `source` last, lines of 120 characters,
 * comments in place. Undefined for a text that is not a mapping, or whose meaning would change.
 */
export function formatRecord(text: string, type: NodeType, model: Model): string | undefined {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const document = read(plain);
  const record = document.contents;
  if (document.errors.length > 0 || !isMap(record)) return undefined;
  settleComments(record, plain);
  arrangeRecord(record, type, model);
  const meant: unknown = document.toJS();
  styleRecord(record);
  const formatted = writeYaml(record, document);
  const again = read(formatted);
  if (again.errors.length > 0 || !isDeepStrictEqual(again.toJS(), meant)) return undefined;
  // Below a block, the parser takes a comment at the end of the file for a part of the block: then that is where it
  // stands.
  return document.comment && again.comment !== document.comment ? formatRecord(formatted, type, model) : formatted;
}

function read(text: string): Document.Parsed {
  return parseDocument(text, { version: '1.2' });
}
