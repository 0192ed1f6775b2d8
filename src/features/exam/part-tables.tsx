import { type ExamReport, type PartResult, plannedTopics } from '#core/exam-report.ts';
import type { ExamSitting } from '#core/progress.ts';
import { bank, findLesson } from '../bank.ts';
import { paths } from '../paths.ts';
import styles from './report-tables.module.css';

const domainNames: Readonly<Record<string, string>> = {
  secure: 'Secure architectures',
  resilient: 'Resilient architectures',
  performing: 'High-performing architectures',
  cost: 'Cost-optimised architectures',
  develop: 'Development with AWS services',
  deploy: 'Deployment',
  troubleshoot: 'Troubleshooting and optimisation',
};

/** How the topics and the domains went, with counts: planned, drawn and right. */
export function PartTables({ exam, report }: { exam: ExamSitting; report: ExamReport }) {
  const blueprint = bank.exams.find(({ id }) => id === exam.blueprint);
  const planned = blueprint ? plannedTopics(blueprint, exam.questions.length) : null;
  const drawn = new Map(report.byTopic.map((part) => [part.name, part]));
  const topics = bank.lessons.filter(({ topic }) => drawn.has(topic) || planned?.get(topic));
  return (
    <section aria-labelledby="parts">
      <h2 id="parts" tabIndex={-1}>
        By topic and domain
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            {planned && <th scope="col">Planned</th>}
            <th scope="col">Drawn</th>
            <th scope="col">Right</th>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ topic }) => {
            const part = drawn.get(topic);
            return (
              <tr key={topic}>
                <th scope="row">
                  <a href={paths.lesson(topic)}>{findLesson(topic)?.title}</a>
                </th>
                {planned && <td>{planned.get(topic) ?? 0}</td>}
                <td>{part?.total ?? 0}</td>
                <td>{rightText(part)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col">Drawn</th>
            <th scope="col">Right</th>
          </tr>
        </thead>
        <tbody>
          {report.byDomain.map((part) => (
            <tr key={part.name}>
              <th scope="row">{domainNames[part.name] ?? part.name}</th>
              <td>{part.total}</td>
              <td>{rightText(part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rightText(part: PartResult | undefined): string {
  if (!part || part.total === 0) return '–';
  return `${part.right} (${Math.round((100 * part.right) / part.total)}%)`;
}
