/** YAML to plain data (text, lists and maps of text), with the line of each key for messages. */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Reporter } from './problem.ts';

/** A YAML text that could be read. */
export interface YamlText {
  data: unknown;
  /** The line of the file on which a key stands; the first line where there is none. */
  lineOf: (path: readonly string[]) => number;
}

/** Reads YAML that begins on `firstLine` of its file; null with its problems reported when it is none. */
export function readYaml(
  text: string,
  { firstLine, reporter }: { firstLine: number; reporter: Reporter },
): YamlText | null {
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'error',
  });
  const say = (offset: number, message: string) => {
    const { line, column } = placeAt(text, offset);
    const place = { file: reporter.file, line: line + firstLine - 1, column };
    const reason = message.replace(/\.?$/, '.');
    reporter.problems.push({ ...place, message: `This is not YAML: ${reason}` });
  };
  for (const { pos, message } of document.errors) say(pos[0], message);
  if (document.errors.length > 0) return null;
  try {
    const lineOf = (path: readonly string[]) =>
      placeAt(text, keyOffset(document.contents, path) ?? 0).line + firstLine - 1;
    return { data: document.toJS(), lineOf };
  } catch (error) {
    // References (`*name`) are resolved here, and may lead nowhere.
    say(0, error instanceof Error ? error.message : String(error));
    return null;
  }
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function keyOffset(node: unknown, [key, ...rest]: readonly string[]): number | null {
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!pair || !isScalar(pair.key)) return null;
  return keyOffset(pair.value, rest) ?? pair.key.range?.[0] ?? null;
}
