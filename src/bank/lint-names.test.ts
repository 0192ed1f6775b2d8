import { describe, expect, test } from 'vitest';
import { lintNames } from './lint-names.ts';

const place = { file: 'x.mdx', line: 7, column: 3 };

function lint(...texts: readonly string[]): string[] {
  return lintNames(texts.map((text) => ({ text, place }))).map(({ message }) => message);
}

describe('names of services [J6]', () => {
  test.each([
    ['Search in Elasticsearch Service.', 'Elasticsearch Service', 'OpenSearch Service'],
    ['A rule of CloudWatch Events.', 'CloudWatch Events', 'EventBridge'],
    ['The SysOps Administrator exam', 'SysOps Administrator', 'CloudOps Engineer'],
    ['An Elastic Load Balancer', 'Elastic Load Balancer', 'Elastic Load Balancing'],
    ['Logs in Cloudwatch', 'Cloudwatch', 'CloudWatch'],
    ['a table of Dynamo DB', 'Dynamo DB', 'DynamoDB'],
    ['two availability zones', 'availability zones', 'Availability Zone'],
    ['an Autoscaling group', 'Autoscaling group', 'Auto Scaling group'],
    ['one application load balancer', 'application load balancer', 'Application Load Balancer'],
    ['dockerhub', 'dockerhub', 'Docker Hub'],
    ['tasks of AWS ECS', 'AWS ECS', 'Amazon ECS'],
    ['tasks on Amazon Fargate', 'Amazon Fargate', 'AWS Fargate'],
  ])('"%s" is refused', (text, found, right) => {
    expect(lint(text)).toEqual([`"${found}" is called "${right}" (src/bank/lint-names.ts).`]);
  });

  test.each([
    'EKS Anywhere and ECS Anywhere run on premises.',
    'Two Availability Zones, one Auto Scaling group, an Application Load\nBalancer.',
    'The launch type FARGATE; the provider FARGATE_SPOT.',
    'Load balancers and secrets, parameters and stores.',
    'AWS Lambda, Amazon ECS, AWS Secrets Manager.',
    'a role for ecs-fargate.amazonaws.com',
  ])('"%s" is right', (text) => {
    expect(lint(text)).toEqual([]);
  });

  test('an old name may be called old', () => {
    expect(lint('EventBridge was formerly called CloudWatch Events.')).toEqual([]);
    expect(lint('Right for early versions of SOA-C02.')).toEqual([]);
  });

  test('an old name may stand beside today’s', () => {
    expect(lint('An engineer ', 'has booked SOA-C03', '. Her course is for SOA-C02.')).toEqual([]);
    expect(lint('SOA-C03', 'a', 'b', 'c', 'Her course is for SOA-C02.')).toHaveLength(1);
  });

  test('the place is that of the name', () => {
    const places = (text: string) =>
      lintNames([{ text, place }]).map(({ line, column }) => [line, column]);
    expect(places('On Cloudwatch')).toEqual([[7, 6]]);
    expect(places('Logs\nin Cloudwatch')).toEqual([[8, 1]]);
  });
});
