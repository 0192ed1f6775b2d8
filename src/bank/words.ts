/** The words of a text as the lints compare them. */

/** Words that say nothing of what a sentence is about. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after again all also an and any are as at be because been before being both but by can could did do ' +
    'does done each either every few for from get gets had has have having how if in into is it its itself just ' +
    'keep keeps last least less like made make makes many may might more most must need needs no nor not now of on ' +
    'one only or other others out over own per put same second set shall should since so some still such than that ' +
    'the their them then there these they thing things this those through to too two under until up use used uses ' +
    'using very want wants was way were what when where which while who whose why will with within without would'
  ).split(' '),
);

/** Every word in its order, in lower case, without signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

/** The different words that a text is about, each in one form: "tasks" counts as "task". */
export function topicWords(text: string): Set<string> {
  const words = wordsOf(text).filter((word) => word.length > 2 && !stopWords.has(word));
  return new Set(words.map(singular));
}

/** How much of two sets is common to both: 0 nothing, 1 all (Jaccard). */
export function likeness<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const common = [...one].filter((item) => other.has(item)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

function singular(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (/(?:ss|us|is)$/.test(bare) || bare.length < 4) return bare;
  if (/(?:ss|x|ch|sh)es$/.test(bare)) return bare.slice(0, -2);
  return bare.replace(/ies$/, 'y').replace(/s$/, '');
}
