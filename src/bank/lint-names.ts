/** Names of services and exams as AWS writes them now. */
import { type PlacedText, placeIn } from './placed-text.ts';
import type { Problem } from './problem.ts';

/** A name that is out of date, today's, and another sign that a passage knows today's. */
const renamed: readonly [old: RegExp, current: string, sign?: string][] = [
  [/\bSysOps Administrator\b/g, 'CloudOps Engineer', 'SOA-C03'],
  [/\bSOA-C0[12]\b/g, 'SOA-C03'],
  [/\bSAA-C0[12]\b/g, 'SAA-C03'],
  [/\bDVA-C01\b/g, 'DVA-C02'],
  [/\bElasticsearch Service\b/g, 'OpenSearch Service'],
  [/\bCloudWatch Events\b/g, 'EventBridge'],
  [/\bKinesis (?:Data )?Firehose\b/g, 'Data Firehose'],
  [/\bAWS SSO\b|\bAWS Single Sign-On\b/g, 'IAM Identity Center'],
  [/\bEC2 Container (?:Service|Registry)\b/g, 'Elastic Container Service (Registry)'],
  [/\bELB [Cc]lassic\b|\bClassic ELB\b/g, 'Classic Load Balancer'],
  [/\bElastic Load Balancers?\b/g, 'Elastic Load Balancing'],
];

/** Names as they are written; any other spacing or use of capitals is wrong. */
const written: readonly string[] = (
  'CloudFormation, CloudTrail, CloudWatch, CodeBuild, CodeDeploy, CodePipeline, DynamoDB, EventBridge, FireLens, ' +
  'GuardDuty, OpenSearch, PrivateLink, Fargate, Kubernetes, Docker Hub, Parameter Store, Secrets Manager, ' +
  'Availability Zone, Auto Scaling group, Savings Plan, Application Load Balancer, Network Load Balancer, ' +
  'Classic Load Balancer, Gateway Load Balancer'
).split(', ');

/** Whether AWS puts "Amazon" or "AWS" before the name. */
const prefixes: readonly [wrong: RegExp, right: string][] = [
  [/\bAWS (EC2|ECR|ECS|EKS|EFS|EBS|S3|SNS|SQS|VPC|DynamoDB|CloudWatch|EventBridge)\b/g, 'Amazon'],
  [/\bAmazon (Fargate|Lambda|IAM|CloudFormation|CloudTrail|CodeDeploy|Secrets Manager)\b/g, 'AWS'],
];

/** Where a text says that a name is the old one, or names the current one too, the old one may stand. */
const isHistory = /\b(?:former|formerly|old|older|early|renamed|once|used to be|until \d{4})\b/i;
/** Texts before and after that belong to the same passage. */
const nearbyTexts = 3;

/** Problems with names. */
export function lintNames(texts: readonly PlacedText[]): Problem[] {
  return texts.flatMap((at, i) => {
    const passage = texts
      .slice(Math.max(0, i - nearbyTexts), i + nearbyTexts + 1)
      .filter(({ place }) => place.file === at.place.file)
      .map(({ text }) => text)
      .join(' ');
    return [...lintRenamed(at, passage), ...lintWritten(at), ...lintPrefixes(at)];
  });
}

function lintRenamed(at: PlacedText, passage: string): Problem[] {
  return renamed
    .filter(([, current, sign = current]) => !passage.includes(current) && !passage.includes(sign))
    .filter(() => !isHistory.test(at.text))
    .flatMap(([old, current]) =>
      [...at.text.matchAll(old)].map((match) => problemAt(at, match, current)),
    );
}

function lintWritten(at: PlacedText): Problem[] {
  return written.flatMap((name) =>
    [...at.text.matchAll(looseForm(name))]
      .filter(([found]) => !found.replace(/\s+/g, ' ').startsWith(name) && !isConstant(found))
      .map((match) => problemAt(at, match, name)),
  );
}

function lintPrefixes(at: PlacedText): Problem[] {
  return prefixes.flatMap(([wrong, right]) =>
    [...at.text.matchAll(wrong)].map((match) => problemAt(at, match, `${right} ${match[1] ?? ''}`)),
  );
}

function problemAt(at: PlacedText, match: RegExpExecArray, name: string): Problem {
  const message = `"${match[0]}" is called "${name}" (src/bank/lint-names.ts).`;
  return { ...placeIn(at, match.index), message };
}

/** FARGATE is a value of a setting, no name of a service. */
function isConstant(found: string): boolean {
  return found === found.toUpperCase();
}

/** The letters of a name in any case, with or without spaces where it has capitals. */
function looseForm(name: string): RegExp {
  const parts = name.split(/\s+|(?<=[a-z])(?=[A-Z])/);
  return new RegExp(
    String.raw`(?<![\w/.#-])${parts.join(String.raw`[\s-]?`)}s?(?![\w/.-]*\w)`,
    'gi',
  );
}
