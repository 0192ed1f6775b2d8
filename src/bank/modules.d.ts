declare module 'virtual:bank/index' {
  const index: import('./bank.ts').BankIndex;
  export default index;
}
declare module 'virtual:bank/outline' {
  const outline: import('./bank.ts').BankOutline;
  export default outline;
}
declare module 'virtual:bank/topics' {
  const topics: Readonly<
    Record<string, () => Promise<{ default: import('./bank.ts').TopicQuestions }>>
  >;
  export default topics;
}
declare module 'virtual:bank/full' {
  const bank: import('./bank.ts').Bank;
  export default bank;
}
declare module 'virtual:bank/changes' {
  const changes: readonly import('./bank.ts').Change[];
  export default changes;
}
declare module '*/lesson.mdx?bank' {
  const items: import('./bank.ts').LessonItems;
  export default items;
}
