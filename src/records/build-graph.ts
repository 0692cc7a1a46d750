import { nearest } from '../domain/nearest.ts';
import type { Field, Model, NodeType, Relationship } from '../model/model.ts';
import { provenanceFields } from '../model/provenance.ts';
import { sourceFields, writtenFields, writtenRelationships } from '../model/written-members.ts';
import { computeValue } from './compute-value.ts';
import type { Finding } from './finding.ts';
import type { Graph, GraphEdge, GraphNode, Value } from './graph.ts';
import type { RawRecord } from './raw-record.ts';
import { ValueProblem, readValue } from './read-value.ts';

type Path = readonly (string | number)[];
type Report = (path: Path, message: string, hint: string) => void;

/** Builds the graph that the records describe; what does not fit the SDL is left out and reported (S001). */
export function buildGraph(model: Model, records: readonly RawRecord[]): { graph: Graph; findings: Finding[] } {
  const findings: Finding[] = [];
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const types = new Map([...model.nodes.values()].map((type) => [type.folder, type]));
  for (const record of records) {
    const report: Report = (path, message, hint) =>
      findings.push({ rule: 'S001', level: 'error', file: record.file, ...record.place(path), message, hint });
    const type = types.get(record.folder);
    if (!type) {
      report([], `The folder ${record.folder} holds no kind of record.`, `Kinds: ${[...types.keys()].join(', ')}.`);
      continue;
    }
    const builder = new RecordBuilder(model, type, record, report);
    const node = builder.node();
    const twin = nodes.get(node.id);
    if (twin) report(['id'], `The id ${node.id} is taken by ${twin.record.file}.`, 'Ids are unique over all kinds.');
    nodes.set(node.id, node);
    edges.push(...builder.edges());
  }
  return { graph: { nodes, edges }, findings };
}

class RecordBuilder {
  private readonly source: Record<string, Value>;
  private readonly model: Model;
  private readonly type: NodeType;
  private readonly record: RawRecord;
  private readonly report: Report;

  constructor(model: Model, type: NodeType, record: RawRecord, report: Report) {
    this.model = model;
    this.type = type;
    this.record = record;
    this.report = report;
    this.source = this.readSource(type.fields, record.value.source, ['source']);
  }

  node(): GraphNode {
    const written = writtenFields(this.type.fields);
    const keys = [...written, ...writtenRelationships(this.type)].map((member) => member.name).concat('source');
    this.refuseUnknownKeys(this.record.value, keys, []);
    const properties = this.readFields(written, this.record.value, []);
    for (const field of this.type.fields) this.compute(field, properties);
    return {
      id: this.record.name,
      type: this.type,
      properties: { ...properties, ...this.source },
      record: this.record,
    };
  }

  /** Fills a computed field, after the fields that it is computed from. */
  private compute(field: Field, properties: Record<string, Value>): void {
    if (!field.computed || properties[field.name] !== undefined) return;
    const { from, by } = field.computed;
    const source = this.type.fields.find((candidate) => candidate.name === from);
    if (source) this.compute(source, properties);
    const value = computeValue(by, properties[from]);
    if (value !== undefined) properties[field.name] = value;
  }

  edges(): GraphEdge[] {
    return writtenRelationships(this.type).flatMap((relationship) =>
      this.readEdges(relationship, this.record.value[relationship.name]),
    );
  }

  private readEdges(relationship: Relationship, value: unknown): GraphEdge[] {
    if (value === undefined) return [];
    const path = [relationship.name];
    if (relationship.list !== Array.isArray(value)) {
      this.report(
        path,
        `${relationship.name} is ${relationship.list ? 'a list' : 'one thing'}.`,
        'Write an id, or a mapping with id.',
      );
      return [];
    }
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index) =>
      this.readEdge(relationship, item, relationship.list ? [...path, index] : path),
    );
  }

  private readEdge(relationship: Relationship, item: unknown, path: Path): GraphEdge[] {
    const edge = typeof item === 'string' ? { id: item } : item;
    if (!isMapping(edge) || typeof edge.id !== 'string') {
      this.report(path, `An entry of ${relationship.name} names no id.`, 'Write an id, or a mapping with id.');
      return [];
    }
    const fields = this.model.edges.get(relationship.properties)!;
    const written = writtenFields(fields);
    this.refuseUnknownKeys(edge, ['id', 'source', ...written.map((field) => field.name)], path);
    const ownSource = edge.source !== undefined;
    const source = ownSource ? this.readSource(fields, edge.source, [...path, 'source']) : this.source;
    const properties = { ...this.readFields(written, edge, path), ...source };
    return [
      { relationship, from: this.record.name, to: edge.id, properties, fields, ownSource, record: this.record, path },
    ];
  }

  private readSource(fields: readonly Field[], value: unknown, path: Path): Record<string, Value> {
    if (!isMapping(value)) {
      this.report(path, 'No source is named.', 'Write source: { id: …, verification: VERIFIED }.');
      return {};
    }
    this.refuseUnknownKeys(value, Object.keys(provenanceFields), path);
    const read = this.readFields(sourceFields(fields), value, path);
    return Object.fromEntries(
      Object.entries(provenanceFields).flatMap(([key, name]) => (read[key] === undefined ? [] : [[name, read[key]]])),
    );
  }

  private readFields(fields: readonly Field[], values: Record<string, unknown>, path: Path): Record<string, Value> {
    const properties: Record<string, Value> = {};
    for (const field of fields) {
      const written = values[field.name];
      if (written === undefined || written === null) {
        if (field.required) this.report([...path, field.name], `${field.name} is missing.`, 'The schema requires it.');
        continue;
      }
      const value = readValue(this.model, field, written);
      if (value instanceof ValueProblem) this.report([...path, field.name], value.message, value.hint);
      else properties[field.name] = value;
    }
    return properties;
  }

  private refuseUnknownKeys(values: Record<string, unknown>, known: readonly string[], path: Path): void {
    for (const key of Object.keys(values)) {
      if (known.includes(key)) continue;
      const guess = nearest(key, known);
      this.report(
        [...path, key],
        `There is no field ${key} to write here.`,
        guess ? `Did you mean ${guess}?` : `Fields: ${known.join(', ')}.`,
      );
    }
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
