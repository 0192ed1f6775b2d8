import type { ComponentType } from 'react';
import index from 'virtual:bank/index';
import type { Card, LessonHead, LessonItems } from '#bank/bank.ts';
import { Island } from '#ui/island.tsx';
import { paths } from '../paths.ts';
import styles from './lesson-page.module.css';
import { LessonStatus } from './lesson-status.tsx';
import { OnceMore } from './once-more.tsx';
import { type PromptCard, RecallPrompt } from './recall-prompt.tsx';

/** What the compiled text of a lesson takes. */
export interface LessonTextProps {
  components: { Recall: ComponentType<{ card: string }> };
}

interface LessonPageProps {
  head: LessonHead;
  items: LessonItems;
  Text: ComponentType<LessonTextProps>;
}

/** One lesson: its text with the recall prompts in it, where its facts come from, and where to go next. */
export function LessonPage({ head, items, Text }: LessonPageProps) {
  const { topic, number, title, summary, checked, words, prompts } = head;
  const again = items.cards.filter(({ id }) => prompts.includes(id)).map(promptOf);
  const next = index.lessons.find((lesson) => lesson.number === number + 1);
  return (
    <article className={styles.lesson} data-lesson={topic}>
      <title>{`${title} · Stevedore`}</title>
      <meta name="description" content={summary} />
      <header className={styles.header}>
        <p className={styles.number}>
          Lesson {number} of {index.lessons.length}
        </p>
        <h1 tabIndex={-1}>{title}</h1>
        <p className={styles.summary}>{summary}</p>
        <p className={styles.facts}>
          {Math.max(1, Math.round(words / 200))} minutes · {prompts.length} recall prompts · facts
          checked <time dateTime={checked}>{formatDate(checked)}</time>
        </p>
      </header>
      <div className="prose">
        <Text components={{ Recall: recallFor(items) }} />
      </div>
      <Island name="once-more" props={{ cards: again }}>
        <OnceMore cards={again} />
      </Island>
      <Island name="lesson-status" props={{ topic, prompts }}>
        <LessonStatus topic={topic} prompts={prompts} />
      </Island>
      <Sources items={items} />
      <nav className={styles.onward} aria-label="After this lesson">
        <a href={paths.drill(topic)}>Practise {title}</a>
        {next ? (
          <a href={paths.lesson(next.topic)}>Next: {next.title}</a>
        ) : (
          <a href={paths.lessons}>All lessons</a>
        )}
      </nav>
    </article>
  );
}

/** The recall prompt that stands in the text for a card of this lesson. */
function recallFor(items: LessonItems) {
  return function Recall({ card: id }: { card: string }) {
    const card = items.cards.find((item) => item.id === id);
    if (!card)
      throw new Error(`The card "${id}" stands in the text but is not among the lesson's items.`);
    const prompt = promptOf(card);
    return (
      <Island name="recall" props={{ ...prompt }}>
        <RecallPrompt {...prompt} />
      </Island>
    );
  };
}

/** What a prompt needs of a card: what islands are given stands in the page. */
function promptOf({ id, front, back, accept }: Card): PromptCard {
  return { id, front, back, accept };
}

function Sources({ items }: { items: LessonItems }) {
  const sources = [...new Set(items.facts.map((fact) => fact.source))];
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources" tabIndex={-1}>
        Where this comes from
      </h2>
      <details>
        <summary>{sources.length} documentation pages</summary>
        <ul>
          {sources.map((source) => (
            <li key={source}>
              <a href={source} rel="noopener noreferrer">
                {pageName(source)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** A readable name for a documentation address: its site and its last part. */
function pageName(source: string): string {
  const { hostname, pathname } = new URL(source);
  const page = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return `${page.replace(/\.html$/, '').replaceAll(/[-_]/g, ' ')} (${hostname})`;
}

function formatDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date || 0),
  );
}
