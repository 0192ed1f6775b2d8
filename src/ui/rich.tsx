import { type ReactNode, createElement } from 'react';
import type { Rich } from '#bank/bank.ts';

/** Formatted text from the bank. Built as elements, never parsed as HTML. */
export function RichText({ text }: { text: readonly Rich[] }) {
  return <>{text.map(renderNode)}</>;
}

function renderNode(node: Rich, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const [tag, ...children] = node;
  switch (tag) {
    case 'br':
      return <br key={key} />;
    case 'a':
      return (
        <a key={key} href={String(children[0])} rel="noopener noreferrer">
          <RichText text={children.slice(1)} />
        </a>
      );
    case 'pre':
      return (
        // Scrolls inside itself, so the keyboard must be able to reach it.
        <pre key={key} className="prompt-code" tabIndex={0}>
          <code>{children.slice(1)}</code>
        </pre>
      );
    case 'p':
    case 'em':
    case 'strong':
    case 'code':
    case 'ul':
    case 'ol':
    case 'li':
    case 'blockquote':
    case 'mark':
      return createElement(tag, { key }, ...children.map(renderNode));
  }
}
